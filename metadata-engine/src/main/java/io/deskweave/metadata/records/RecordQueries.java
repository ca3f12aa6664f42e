package io.deskweave.metadata.records;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.tenancy.TenantScope;

/** Reading records: each question is answered by one SQL statement in one round trip, however nested it is. */
public interface RecordQueries {

    /** Needs READ_RECORDS. Refuses with {@code api.cursor.invalid} a cursor of another list or order. */
    RecordJson answer(TenantScope scope, InForce inForce, RecordQuery query);
}
