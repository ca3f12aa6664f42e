package io.deskweave.metadata.records;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing single records. Values are as JSON has them; every finding about them is gathered before anything is
 * refused.
 */
public interface Records {

    /**
     * Creates a record; needs WRITE_RECORDS. Refuses with {@code metadata.value.*} for each value that does not fit,
     * {@code metadata.value.required}, {@code metadata.value.not-unique}, {@code metadata.value.reference-not-found}.
     */
    Stored create(TenantScope scope, InForce inForce, ObjectModel object, Map<String, @Nullable Object> values);

    /**
     * Changes the given fields of a record, a null value empties one; needs WRITE_RECORDS. Refuses as {@code create}
     * does, and with {@code metadata.record.not-found} and {@code metadata.record.changed} when the version is not
     * the stored one.
     */
    Stored update(
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            Target target,
            Map<String, @Nullable Object> values);

    /** Which record, at which version. */
    record Target(UUID id, int version) {}

    /** A record as it now stands. */
    record Stored(UUID id, int version) {}
}
