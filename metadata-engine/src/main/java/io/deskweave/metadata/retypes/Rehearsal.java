package io.deskweave.metadata.retypes;

import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.drafts.Retypes.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Values converted and counted, and not written. */
final class Rehearsal {

    /** How many records are looked at. */
    static final int RECORDS_MAX = 200_000;

    private static final int SAMPLES_MAX = 100;
    private static final int BATCH = 2_000;

    private final DSLContext sql;
    private final List<Failure> failures = new ArrayList<>();
    private long converted;
    private long empty;
    private long failed;
    private boolean all;

    Rehearsal(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Looks at so many records, or a batch more.
     *
     * @return how many there were
     */
    int run(Carriage carriage, int most) {
        @Nullable UUID past = null;
        int seen = 0;
        while (seen < most && !all) {
            var records = carriage.after(sql, past, BATCH);
            records.forEach(this::count);
            seen += records.size();
            all = records.size() < BATCH;
            past = all ? past : records.getLast().record();
        }
        return seen;
    }

    private void count(Carriage.Carried record) {
        if (record.failure().isPresent()) {
            failed++;
            if (failures.size() < SAMPLES_MAX) {
                failures.add(record.failure().get());
            }
        } else if (record.value().isPresent()) {
            converted++;
        } else {
            empty++;
        }
    }

    Preview preview() {
        return new Preview(converted, empty, failed, failures, all);
    }
}
