package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Files of tenants, kept outside the database; each tenant sees its own alone. */
public interface FileStore {

    /**
     * Keeps what the stream holds. Refuses with {@code storage.file.too-large} past the limit, keeping nothing.
     *
     * @param limit in bytes
     */
    StoredFile keep(TenantScope scope, String name, InputStream content, long limit);

    /** Opens a new file for writing; it exists under its id once the stream is closed. */
    OutputStream create(TenantScope scope, UUID id, String name);

    /** Appends to a file that is being written by a job, cutting it to {@code length} bytes first. */
    OutputStream append(TenantScope scope, UUID id, long length);

    /** Refuses with {@code storage.file.not-found}. */
    StoredFile find(TenantScope scope, UUID id);

    /** Refuses with {@code storage.file.not-found}. */
    InputStream open(TenantScope scope, UUID id);

    void delete(TenantScope scope, UUID id);

    /**
     * As {@code find}, for whoever is about to write a file's id where it will be found by {@link #unclaimedSince}'s
     * caller: {@link #deleteUnclaimed} leaves it alone as if it had just been sent.
     */
    StoredFile claim(TenantScope scope, UUID id);

    /**
     * Files that nobody sent, finished or claimed since, in no order; also what was never finished. Whoever opens the
     * stream closes it.
     */
    Stream<UUID> unclaimedSince(TenantScope scope, Instant moment);

    /** Notes that a file is needed, as if it had been claimed at that moment; a later claim stands. */
    void keepOn(TenantScope scope, UUID id, Instant moment);

    /** Deletes a file unless somebody sent, finished or claimed it since; whether it is gone. */
    boolean deleteUnclaimed(TenantScope scope, UUID id, Instant moment);

    /**
     * A file that is kept.
     *
     * @param size in bytes
     */
    record StoredFile(UUID id, String name, long size) {}
}
