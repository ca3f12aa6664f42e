package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

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
     * A file that is kept.
     *
     * @param size in bytes
     */
    record StoredFile(UUID id, String name, long size) {}
}
