package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A directory that is either whole or not there: it is made aside and then renamed, by one JVM at a time. Modules,
 * tests and demo of one clone share it.
 */
public final class PreparedDirectory {

    private static final Object ONE_THREAD_AT_A_TIME = new Object();

    private PreparedDirectory() {}

    /** How the directory is filled. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path aside) throws IOException;
    }

    /** The directory {@code name} below {@code parent}, made now if nobody has made it yet. */
    public static Path make(Path parent, String name, Filling filling) throws IOException {
        var wanted = parent.resolve(name).toAbsolutePath();
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        Files.createDirectories(parent);
        // A file lock belongs to the JVM, so threads of this one need a lock of their own.
        synchronized (ONE_THREAD_AT_A_TIME) {
            var lockFile = parent.resolve(name + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(wanted)) {
                    makeAside(wanted, filling);
                }
            }
        }
        return wanted;
    }

    /** Deletes the directory with everything in it; not following links. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    private static void makeAside(Path wanted, Filling filling) throws IOException {
        var aside = wanted.resolveSibling(wanted.getFileName() + ".half-made");
        delete(aside);
        Files.createDirectories(aside);
        filling.fill(aside);
        Files.move(aside, wanted, StandardCopyOption.ATOMIC_MOVE);
    }
}
