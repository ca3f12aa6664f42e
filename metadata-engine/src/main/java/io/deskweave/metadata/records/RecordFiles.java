package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.util.UUID;

/** The files that records have. Whoever may read the field may have its files, and nobody else. */
public interface RecordFiles {

    /**
     * Opens a file of a record. Needs READ_RECORDS; refuses with {@code metadata.file.not-found} when the record, the
     * field or the file is not there for this actor.
     */
    Opened open(TenantScope scope, InForce inForce, GlobalId record, String field, UUID file);

    /**
     * A file on its way out.
     *
     * @param content to be closed by whoever asked
     */
    record Opened(KeptFile file, InputStream content) {}
}
