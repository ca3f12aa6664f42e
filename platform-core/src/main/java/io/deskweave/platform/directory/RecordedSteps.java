package io.deskweave.platform.directory;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.platform.tenancy.ProvisioningLog;
import io.deskweave.platform.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The steps of provisioning, a row for each that was tried. */
@Component
class RecordedSteps implements ProvisioningLog {

    private static final int LONGEST_REASON = 1_000;
    private static final Table<Record> STEP =
            table(name("directory", "provisioning_step")).as("s");
    private static final Field<UUID> TENANT = field(name("tenant"), UUID.class);
    private static final Field<String> KEY = field(name("step"), String.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);
    private static final Field<Instant> FIRST_TRIED = field(name("first_tried"), SQLDataType.INSTANT);
    private static final Field<Instant> STARTED = field(name("started"), SQLDataType.INSTANT);
    private static final Field<Long> TOOK = field(name("took_ms"), Long.class);
    private static final Field<Instant> FINISHED = field(name("finished"), SQLDataType.INSTANT);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);

    private final DirectoryTables tables;
    private final Clock clock;

    RecordedSteps(DirectoryTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(TenantId tenant) {
        return tables.within(sql -> sql.select(KEY, TRIES, STARTED, TOOK, FINISHED, CODE, REASON)
                .from(STEP)
                .where(TENANT.eq(tenant.value()))
                .orderBy(FIRST_TRIED, KEY)
                .fetch(row -> new Entry(
                        row.get(KEY),
                        row.get(TRIES),
                        row.get(STARTED),
                        Duration.ofMillis(row.get(TOOK)),
                        row.get(FINISHED),
                        row.get(CODE),
                        row.get(REASON))));
    }

    @Override
    public void succeeded(TenantId tenant, String step, Duration took) {
        var now = clock.instant();
        keep(tenant, new Entry(step, 1, now.minus(took), took, now, null, null));
    }

    @Override
    public void failed(TenantId tenant, String step, Duration took, String code, String reason) {
        var cut = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        keep(tenant, new Entry(step, 1, clock.instant().minus(took), took, null, code, cut));
    }

    private void keep(TenantId tenant, Entry entry) {
        tables.within(sql -> sql.insertInto(STEP)
                .set(TENANT, tenant.value())
                .set(KEY, entry.step())
                .set(FIRST_TRIED, entry.started())
                .set(STARTED, entry.started())
                .set(TOOK, entry.took().toMillis())
                .set(FINISHED, entry.finished())
                .set(CODE, entry.code())
                .set(REASON, entry.reason())
                .onConflict(TENANT, KEY)
                .doUpdate()
                .set(TRIES, field(name("s", "tries"), Integer.class).plus(1))
                .set(STARTED, excluded(STARTED))
                .set(TOOK, excluded(TOOK))
                .set(FINISHED, excluded(FINISHED))
                .set(CODE, excluded(CODE))
                .set(REASON, excluded(REASON))
                .execute());
    }
}
