package io.deskweave.metadata.records;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing single records. Values are as JSON has them; every finding about them is gathered before anything is
 * refused. The answer tells what is asked of the record as it now stands, and is read before the write is kept: what
 * was refused, for whatever reason, was not written.
 */
public interface Records {

    /**
     * Creates a record; needs WRITE_RECORDS, and READ_RECORDS for the answer. Refuses with {@code metadata.value.*} for
     * each value that does not fit, {@code metadata.value.required}, {@code metadata.value.not-unique},
     * {@code metadata.value.reference-not-found}.
     */
    RecordJson create(
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            Map<String, @Nullable Object> values,
            List<Selection> answer);

    /**
     * Changes the given fields of a record, a null value empties one; needs the same rights. Refuses as {@code create}
     * does, and with {@code metadata.record.not-found} and {@code metadata.record.changed} when the version is not
     * the stored one.
     */
    RecordJson update(
            TenantScope scope,
            InForce inForce,
            Target target,
            Map<String, @Nullable Object> values,
            List<Selection> answer);

    /** Which record, at which version. */
    record Target(ObjectModel object, UUID id, int version) {}
}
