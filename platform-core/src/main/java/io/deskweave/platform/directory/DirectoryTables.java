package io.deskweave.platform.directory;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantState;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The directory's own tables and the transactions on them. */
@Component
class DirectoryTables {

    static final Table<Record> TENANT = table(name("directory", "tenant")).as("t");
    static final Table<Record> PARENT =
            table(name("directory", "tenant_parent")).as("p");
    static final Table<Record> HEADQUARTERS = table(name("directory", "tenant")).as("h");
    static final Field<UUID> ID = field(name("t", "id"), UUID.class);
    static final Field<String> ALIAS = field(name("t", "alias"), String.class);
    static final Field<UUID> ORGANIZATION = field(name("t", "organization"), UUID.class);
    private static final Field<String> NAME = field(name("t", "name"), String.class);
    private static final Field<String> CELL = field(name("t", "cell"), String.class);
    private static final Field<String> SCHEMA = field(name("t", "schema_name"), String.class);
    private static final Field<String> STATE = field(name("t", "state"), String.class);
    private static final Field<Integer> RELEASE = field(name("t", "release"), Integer.class);
    private static final Field<LocalDate> UNTIL = field(name("p", "valid_until"), LocalDate.class);
    private static final Field<String> GROUP =
            coalesce(field(name("h", "alias"), String.class), ALIAS).as("group_alias");

    private final Cells cells;

    DirectoryTables(Cells cells) {
        this.cells = cells;
    }

    /** One transaction on the directory. */
    <T> T within(Function<DSLContext, T> work) {
        var cell = cells.directory();
        try (var connection = cell.connectAsApp()) {
            connection.setAutoCommit(false);
            try {
                var answer = work.apply(
                        DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false)));
                connection.commit();
                return answer;
            } catch (RuntimeException e) {
                throw SqlFailures.translate(e, cell);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(e, cell);
        }
    }

    List<Tenant> find(Condition condition) {
        return within(sql -> select(sql, condition).fetch(DirectoryTables::tenant));
    }

    List<Tenant> page(Condition condition, int limit) {
        return within(sql -> select(sql, condition).orderBy(ALIAS).limit(limit).fetch(DirectoryTables::tenant));
    }

    static SelectConditionStep<? extends Record> select(DSLContext sql, Condition condition) {
        var holds = field(name("p", "valid_from"), LocalDate.class)
                .le(currentLocalDate())
                .and(UNTIL.isNull().or(UNTIL.gt(currentLocalDate())));
        return sql.select(ID, ALIAS, NAME, GROUP, CELL, SCHEMA, STATE, ORGANIZATION, RELEASE)
                .from(TENANT)
                .leftJoin(PARENT)
                .on(field(name("p", "tenant"), UUID.class).eq(ID).and(holds))
                .leftJoin(HEADQUARTERS)
                .on(field(name("h", "id"), UUID.class).eq(field(name("p", "parent"), UUID.class)))
                .where(condition);
    }

    static Tenant tenant(Record row) {
        return new Tenant(
                new TenantId(row.get(ID)),
                row.get(ALIAS),
                row.get(NAME),
                row.get(GROUP),
                new CellName(row.get(CELL)),
                new SchemaName(row.get(SCHEMA)),
                TenantState.valueOf(row.get(STATE)),
                row.get(ORGANIZATION),
                row.get(RELEASE));
    }
}
