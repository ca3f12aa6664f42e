package io.deskweave.platform.storage;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files in a directory, a folder for each tenant. Paths are made of ids alone, never of what somebody calls a file;
 * what is not finished ends in {@code .part}, and a file's name stands beside it.
 */
@Component
class LocalFiles implements FileStore {

    private static final int LONGEST_NAME = 200;
    private static final int CHUNK = 64 * 1024;
    private static final UUID NOTHING = new UUID(0, 0);

    private final Path directory;

    LocalFiles(PlatformSettings settings) {
        directory = settings.files().directory().toAbsolutePath();
    }

    @Override
    public StoredFile keep(TenantScope scope, String name, InputStream content, long limit) {
        var file = place(scope, UUID.randomUUID());
        try {
            try (var out = create(file, name)) {
                var size = copy(content, out, limit);
                if (size > limit) {
                    throw new Refused(new FileTooLarge(clean(name), limit));
                }
            } catch (IOException | RuntimeException e) {
                file.delete();
                throw e;
            }
            file.finish();
            return find(scope, file.id());
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept", e);
        }
    }

    private static long copy(InputStream content, OutputStream out, long limit) throws IOException {
        var chunk = new byte[CHUNK];
        var size = 0L;
        for (var read = content.read(chunk); read >= 0 && size <= limit; read = content.read(chunk)) {
            out.write(chunk, 0, read);
            size += read;
        }
        return size;
    }

    @Override
    public OutputStream create(TenantScope scope, UUID id, String name) {
        var file = place(scope, id);
        try {
            return new Finishing(create(file, name), file);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be made", e);
        }
    }

    private static OutputStream create(LocalFile file, String name) throws IOException {
        Files.createDirectories(file.folder());
        Files.writeString(file.name(), clean(name));
        return Files.newOutputStream(file.part());
    }

    @Override
    public OutputStream append(TenantScope scope, UUID id, long length) {
        var file = place(scope, id);
        var path = Files.exists(file.part()) ? file.part() : file.whole();
        if (!Files.exists(path)) {
            throw new Refused(new FileNotFound(id));
        }
        try {
            var channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (channel.size() < length) {
                channel.close();
                throw new IllegalStateException("The file %s is shorter than what was counted".formatted(id));
            }
            channel.truncate(length).position(length);
            return new Finishing(Channels.newOutputStream(channel), file);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be appended to", e);
        }
    }

    @Override
    public StoredFile find(TenantScope scope, UUID id) {
        var file = place(scope, id);
        try {
            if (!Files.exists(file.whole())) {
                throw new Refused(new FileNotFound(id));
            }
            return new StoredFile(id, Files.readString(file.name()), Files.size(file.whole()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be read", e);
        }
    }

    @Override
    public InputStream open(TenantScope scope, UUID id) {
        var file = find(scope, id);
        try {
            return Files.newInputStream(place(scope, file.id()).whole());
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be opened", e);
        }
    }

    @Override
    public void delete(TenantScope scope, UUID id) {
        try {
            place(scope, id).delete();
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be deleted", e);
        }
    }

    @Override
    public StoredFile claim(TenantScope scope, UUID id) {
        try {
            place(scope, id).claim();
        } catch (NoSuchFileException e) {
            throw new Refused(new FileNotFound(id));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be claimed", e);
        }
        return find(scope, id);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // Whoever asks closes it.
    public Stream<UUID> unclaimedSince(TenantScope scope, Instant moment) {
        var folder = place(scope, NOTHING).folder();
        try {
            return Files.isDirectory(folder)
                    ? Files.list(folder)
                            .flatMap(file -> LocalFile.id(file).stream())
                            .filter(id -> place(scope, id).isUnclaimedSince(moment))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Files could not be looked through", e);
        }
    }

    @Override
    public void keepOn(TenantScope scope, UUID id, Instant moment) {
        try {
            place(scope, id).keepOn(moment);
        } catch (NoSuchFileException e) {
            // Somebody deleted it meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept on", e);
        }
    }

    @Override
    public boolean deleteUnclaimed(TenantScope scope, UUID id, Instant moment) {
        try {
            return place(scope, id).deleteUnclaimed(moment);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be deleted", e);
        }
    }

    private LocalFile place(TenantScope scope, UUID id) {
        return new LocalFile(directory.resolve(scope.tenant().id().toString()), id);
    }

    private static String clean(String name) {
        var printable = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
    }

    private static final class Finishing extends FilterOutputStream {
        private final LocalFile file;

        Finishing(OutputStream out, LocalFile file) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            file.finish();
        }
    }
}
