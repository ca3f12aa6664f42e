package io.deskweave.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to a demo's directory: one demo has it, and the operating system takes it back when that demo ends,
 * however.
 */
final class OneAtATime implements AutoCloseable {

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    static OneAtATime in(Path directory) {
        var file = directory.resolve("demo.lock");
        try {
            Files.createDirectories(directory);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(directory);
            }
            return new OneAtATime(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(directory);
        } catch (IOException e) {
            throw new DemoFailed(
                    ("The demo cannot write to %s (%s); make it writable or choose another with "
                                    + "-Ddeskweave.demo.directory")
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot give the demo's directory back", e);
        }
    }

    private static DemoFailed taken(Path directory) {
        return new DemoFailed(("A demo runs in %s already; use that one, stop it, or choose another place with "
                        + "-Ddeskweave.demo.directory")
                .formatted(directory));
    }
}
