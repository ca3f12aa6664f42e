package io.deskweave.metadata.leftovers;

import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** A store beside which something happens just before one of its files is deleted. */
final class Meanwhile implements FileStore {

    private final FileStore store;
    private final UUID file;
    private final Runnable what;
    private boolean asked;

    Meanwhile(FileStore store, UUID file, Runnable what) {
        this.store = store;
        this.file = file;
        this.what = what;
    }

    /** Whether it came to that. */
    boolean asked() {
        return asked;
    }

    @Override
    public boolean deleteUnclaimed(TenantScope scope, UUID id, Instant moment) {
        if (id.equals(file)) {
            asked = true;
            what.run();
        }
        return store.deleteUnclaimed(scope, id, moment);
    }

    @Override
    public StoredFile keep(TenantScope scope, String name, InputStream content, long limit) {
        return store.keep(scope, name, content, limit);
    }

    @Override
    public OutputStream create(TenantScope scope, UUID id, String name) {
        return store.create(scope, id, name);
    }

    @Override
    public OutputStream append(TenantScope scope, UUID id, long length) {
        return store.append(scope, id, length);
    }

    @Override
    public StoredFile find(TenantScope scope, UUID id) {
        return store.find(scope, id);
    }

    @Override
    public InputStream open(TenantScope scope, UUID id) {
        return store.open(scope, id);
    }

    @Override
    public void delete(TenantScope scope, UUID id) {
        store.delete(scope, id);
    }

    @Override
    public StoredFile claim(TenantScope scope, UUID id) {
        return store.claim(scope, id);
    }

    @Override
    public Stream<UUID> unclaimedSince(TenantScope scope, Instant moment) {
        return store.unclaimedSince(scope, moment);
    }

    @Override
    public void keepOn(TenantScope scope, UUID id, Instant moment) {
        store.keepOn(scope, id, moment);
    }
}
