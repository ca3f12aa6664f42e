package io.deskweave.platform.directory;

import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose subsidiary a tenant was on which days. */
@Component
class DatedSubsidiaries implements Subsidiaries {

    private static final Table<Record> PARENT_SPAN = table(name("directory", "tenant_parent"));
    private static final Field<UUID> TENANT = field(name("tenant"), UUID.class);
    private static final Field<UUID> PARENT = field(name("parent"), UUID.class);
    private static final Field<LocalDate> FROM = field(name("valid_from"), LocalDate.class);
    private static final Field<LocalDate> UNTIL = field(name("valid_until"), LocalDate.class);

    private final DirectoryTables tables;
    private final Signals signals;

    DatedSubsidiaries(DirectoryTables tables, Signals signals) {
        this.tables = tables;
        this.signals = signals;
    }

    @Override
    public Optional<TenantId> parent(TenantId child) {
        return tables.within(sql -> current(sql, child)).map(TenantId::new);
    }

    private static Optional<UUID> current(DSLContext sql, TenantId child) {
        return sql.select(PARENT).from(PARENT_SPAN).where(holds(child)).fetchOptional(PARENT);
    }

    private static Condition holds(TenantId child) {
        return TENANT.eq(child.value())
                .and(FROM.le(currentLocalDate()))
                .and(UNTIL.isNull().or(UNTIL.gt(currentLocalDate())));
    }

    @Override
    public void place(TenantId child, @Nullable TenantId parent) {
        var wanted = Optional.ofNullable(parent).map(TenantId::value);
        tables.within(sql -> {
            if (!current(sql, child).equals(wanted)) {
                end(sql, child);
                wanted.ifPresent(id -> begin(sql, child, id));
            }
            return wanted;
        });
        signals.tell(CachedDirectory.TOPIC, child.toString());
    }

    /** A span that began today never held, so it goes; an older one ends today. */
    private static void end(DSLContext sql, TenantId child) {
        sql.deleteFrom(PARENT_SPAN)
                .where(holds(child))
                .and(FROM.eq(currentLocalDate()))
                .execute();
        sql.update(PARENT_SPAN)
                .set(UNTIL, currentLocalDate())
                .where(holds(child))
                .execute();
    }

    private static void begin(DSLContext sql, TenantId child, UUID parent) {
        sql.insertInto(PARENT_SPAN)
                .set(TENANT, child.value())
                .set(PARENT, parent)
                .set(FROM, currentLocalDate())
                .execute();
    }
}
