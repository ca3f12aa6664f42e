package io.deskweave.platform.directory;

import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory.NewTenant;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantNotFound;
import io.deskweave.platform.tenancy.TenantState;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** What is written into the directory. */
@Component
class Registrations {

    private static final Table<Record> TENANT = table(name("directory", "tenant"));
    private static final Table<Record> PARENT = table(name("directory", "tenant_parent"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> ALIAS = field(name("alias"), String.class);

    private final DirectoryTables tables;
    private final Cells cells;

    Registrations(DirectoryTables tables, Cells cells) {
        this.tables = tables;
        this.cells = cells;
    }

    Tenant register(NewTenant tenant) {
        // A tenant in a cell that nobody configured could never be reached again.
        var cell = cells.named(tenant.cell());
        return tables.within(sql -> {
            var added = sql.insertInto(TENANT)
                    .set(ID, UUID.randomUUID())
                    .set(ALIAS, tenant.alias())
                    .set(field(name("name"), String.class), tenant.name())
                    .set(field(name("cell"), String.class), cell.name().value())
                    .set(
                            field(name("schema_name"), String.class),
                            SchemaNames.next().value())
                    .set(field(name("state"), String.class), TenantState.PROVISIONING.name())
                    .onConflict(ALIAS)
                    .doNothing()
                    .execute();
            if (added == 1 && !tenant.group().equals(tenant.alias())) {
                placeUnder(sql, tenant);
            }
            return DirectoryTables.select(sql, DirectoryTables.ALIAS.eq(tenant.alias()))
                    .fetchSingle(DirectoryTables::tenant);
        });
    }

    private static void placeUnder(DSLContext sql, NewTenant tenant) {
        var headquarters = sql.select(ID)
                .from(TENANT)
                .where(ALIAS.eq(tenant.group()))
                .fetchOptional(ID)
                .orElseThrow(() -> new Refused(new TenantNotFound(tenant.group())));
        sql.insertInto(PARENT)
                .columns(
                        field(name("tenant"), UUID.class),
                        field(name("parent"), UUID.class),
                        field(name("valid_from"), LocalDate.class))
                .select(sql.select(ID, val(headquarters), currentLocalDate())
                        .from(TENANT)
                        .where(ALIAS.eq(tenant.alias())))
                .execute();
    }

    void rememberOrganization(TenantId id, UUID organization) {
        update(id, field(name("organization"), UUID.class), organization);
    }

    void move(TenantId id, TenantState state) {
        update(id, field(name("state"), String.class), state.name());
    }

    /** Never back: whoever tells of an older release is late. */
    void pointTo(TenantId id, int release) {
        var column = field(name("release"), Integer.class);
        update(id, column, greatest(column, val(release)));
    }

    private <T> void update(TenantId id, Field<T> column, T value) {
        update(id, column, val(value, column));
    }

    private <T> void update(TenantId id, Field<T> column, Field<T> value) {
        var changed = tables.within(sql ->
                sql.update(TENANT).set(column, value).where(ID.eq(id.value())).execute());
        if (changed == 0) {
            throw new Refused(new TenantNotFound(id.toString()));
        }
    }
}
