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

    private static final int RECORDS_MAX = 200_000;
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

    void run(Carriage carriage) {
        @Nullable UUID past = null;
        for (int seen = 0; seen < RECORDS_MAX && !all; seen += BATCH) {
            var records = carriage.after(sql, past, BATCH);
            records.forEach(this::count);
            all = records.size() < BATCH;
            past = all ? past : records.getLast().record();
        }
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
