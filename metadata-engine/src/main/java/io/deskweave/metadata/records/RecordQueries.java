package io.deskweave.metadata.records;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reading records: each question is answered by one SQL statement in one round trip, however nested it is. */
public interface RecordQueries {

    /** Needs READ_RECORDS. Refuses with {@code api.cursor.invalid} a cursor of another list or order. */
    RecordJson answer(TenantScope scope, InForce inForce, RecordQuery query);

    /**
     * Looks at each of these records that there is, in no order, with the actor's rights and masks; needs READ_RECORDS.
     * Refuses a filter as {@code answer} does.
     */
    List<Look> look(TenantScope scope, InForce inForce, Watch watch);

    /**
     * Records whose ids are known, and what is to be found out about each.
     *
     * @param answers what is asked of it, once for each answer that is wanted
     */
    record Watch(ObjectModel object, Set<UUID> ids, Filter filter, List<List<Selection>> answers) {
        public Watch {
            ids = Set.copyOf(ids);
            answers = List.copyOf(answers);
        }
    }

    /**
     * A record as it stands.
     *
     * @param passes whether it passes the filter
     * @param answers as many as were asked for, in their order
     */
    record Look(UUID id, int version, boolean passes, List<RecordJson> answers) {}
}
