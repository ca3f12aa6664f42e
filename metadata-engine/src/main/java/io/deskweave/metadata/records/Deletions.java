package io.deskweave.metadata.records;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;

/**
 * Deleting records into the desk's bin, and bringing them back. References say what becomes of those who refer: they
 * keep the record from being deleted, go with it, or are emptied. What went together comes back together.
 */
public interface Deletions {

    /** How many records one deletion touches at most: those that go, and those that are emptied. */
    int MOST = 1_000;

    /**
     * Deletes a record; needs WRITE_RECORDS. Refuses with {@code metadata.record.not-found},
     * {@code metadata.record.changed} when the version is not the stored one, {@code metadata.record.referred-to} for
     * each field that keeps it, and {@code metadata.record.too-many-referring} beyond {@link #MOST}.
     *
     * @return how many records are in the bin now that were not before
     */
    int delete(TenantScope scope, InForce inForce, Target target);

    /**
     * Brings back whatever was deleted together with this record, and the references to it that were emptied and are
     * still empty; needs WRITE_RECORDS, and READ_RECORDS for the answer. Refuses with
     * {@code metadata.record.not-in-bin}, and with {@code metadata.record.restore-not-unique},
     * {@code metadata.record.restore-target-missing} or {@code metadata.record.restore-object-retired} for each
     * obstacle.
     */
    RecordJson restore(TenantScope scope, InForce inForce, ObjectModel object, UUID id, List<Selection> answer);
}
