package io.deskweave.metadata.exports.jobs;

import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes an export with its file when its days are over, however it ended; the audit remembers it. */
@Component
class ExportRemoval implements Jobs.JobKind {

    static final String KEY = "export-removal";

    private final TenantDatabase database;
    private final FileStore files;

    ExportRemoval(TenantDatabase database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** A run that still writes finds no row any more and gives up. */
    @Override
    public void run(TenantScope scope, UUID id) {
        database.write(scope, transaction -> {
            var jobs = new ExportJobs(transaction, scope);
            jobs.lock(id).ifPresent(found -> {
                var file = found.written().file();
                if (file != null) {
                    files.delete(scope, file);
                }
                jobs.remove(id);
            });
            return id;
        });
    }
}
