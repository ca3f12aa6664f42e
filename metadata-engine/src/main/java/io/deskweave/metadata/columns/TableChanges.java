package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The statements that do steps to one tenant's tables. */
public final class TableChanges {

    private final DSLContext sql;
    private final SchemaName schema;

    public TableChanges(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** All but indexes of tables in use, which are built online. */
    public List<Query> statements(Step step) {
        return switch (step) {
            case Step.CreateTable create -> create(create);
            case Step.AddColumn add -> add(add);
            case Step.DropField drop -> throw dropping(drop);
            case Step.DropTable drop -> throw dropping(drop);
            case Step.WidenNumber widen ->
                List.of(sql.alterTable(at(widen.table()))
                        .alterColumn(name(widen.column()))
                        .set(SQLDataType.NUMERIC(widen.precision(), widen.scale())));
            case Step.NumberRecords number -> number(number);
            case Step.AddForeignKey key ->
                List.of(sql.alterTable(at(key.table()))
                        .add(constraint(StableNames.foreignKey(key.column()))
                                .foreignKey(name(key.column()))
                                .references(name(schema.value(), key.target()), StableNames.ID)
                                .onDeleteRestrict()));
            case Step.AddUnique unique -> List.of(index(unique, false));
            case Step.AddIndex index -> List.of(index(index, false));
            case Step.AddSearch search -> List.of(index(search, false));
        };
    }

    private static IllegalArgumentException dropping(Step drop) {
        return new IllegalArgumentException("Not to be done by statements alone: " + drop);
    }

    /** The same index for a table in use: built while people work, outside a transaction. */
    public String online(Step index) {
        return index(index, true).getSQL();
    }

    private List<Query> create(Step.CreateTable step) {
        var create = sql.createTable(at(step.table()))
                .column(field(
                        StableNames.ID,
                        SQLDataType.UUID.nullable(false).defaultValue(field("uuidv7()", SQLDataType.UUID))))
                .column(field(
                        StableNames.VERSION, SQLDataType.INTEGER.nullable(false).defaultValue(1)))
                .column(field(StableNames.RELEASE, SQLDataType.INTEGER.nullable(false)))
                .column(moment(StableNames.CREATED_AT))
                .column(moment(StableNames.UPDATED_AT))
                .column(field(StableNames.CREATED_BY, SQLDataType.UUID))
                .column(field(StableNames.UPDATED_BY, SQLDataType.UUID));
        for (var column : step.columns()) {
            create = create.column(field(name(column.name()), ColumnTypes.of(column)));
            var second = ColumnTypes.second(column);
            if (second.isPresent()) {
                create = create.column(second.get());
            }
        }
        return List.of(
                create.constraint(constraint(name(step.table() + "_pk")).primaryKey(StableNames.ID)),
                sql.createIndex(name(step.table() + "_newest"))
                        .on(
                                at(step.table()),
                                field(StableNames.CREATED_AT).desc(),
                                field(StableNames.ID).desc()),
                sql.query("select {0}({1})", StableNames.watching(schema), inline(step.table())));
    }

    private static Field<?> moment(Name name) {
        return field(
                name,
                SQLDataType.TIMESTAMPWITHTIMEZONE
                        .nullable(false)
                        .defaultValue(field("now()", SQLDataType.TIMESTAMPWITHTIMEZONE)));
    }

    /**
     * A reference comes with its column in one clause: PostgreSQL knows then that all values are null and does not read
     * the table, which it would do for a constraint that stands by itself.
     */
    private List<Query> add(Step.AddColumn step) {
        var column = name(step.column().name());
        var type = ColumnTypes.of(step.column());
        if (step.column().target().isEmpty()) {
            var columns = new ArrayList<Query>(List.of(added(step, field(column, type))));
            ColumnTypes.second(step.column()).ifPresent(second -> columns.add(added(step, second)));
            return columns;
        }
        return List.of(sql.query(
                "alter table {0} add column {1} uuid constraint {2} references {3} ({4}) on delete restrict",
                at(step.table()),
                column,
                StableNames.foreignKey(step.column().name()),
                at(step.column().target().get()),
                StableNames.ID));
    }

    /** What a retyping that was given up left behind is taken up again; each value in it is written anew. */
    private Query added(Step.AddColumn step, Field<?> column) {
        var table = sql.alterTable(at(step.table()));
        return StableNames.isRetyped(step.column().name())
                ? table.addColumnIfNotExists(column)
                : table.addColumn(column);
    }

    private List<Query> number(Step.NumberRecords step) {
        var given = new NumberDefault(sql, schema, step);
        var setDefault = sql.query(
                "alter table {0} alter column {1} set default {2}",
                at(step.table()), name(step.column()), given.expression());
        return step.numbering().gapless()
                ? List.of(setDefault)
                : List.of(sql.createSequence(given.sequence()), setDefault);
    }

    private Query index(Step step, boolean online) {
        var how = online ? " concurrently" : "";
        return switch (step) {
            case Step.AddUnique unique -> unique(unique, how);
            case Step.AddSearch search ->
                sql.query(
                        "create index" + how + " if not exists {0} on {1} using gin ({2}("
                                + (search.html() ? Words.OF_HTML.formatted("{3}") : "{3}") + "))",
                        StableNames.search(search.column()),
                        at(search.table()),
                        StableNames.words(schema),
                        name(search.column()));
            case Step.AddIndex index ->
                sql.query(
                        "create index" + how + " if not exists {0} on {1} " + entries(index.kind()),
                        StableNames.index(index.column()),
                        at(index.table()),
                        StableNames.compared(index.column(), index.kind() == Step.Index.DIGESTS),
                        StableNames.CREATED_AT,
                        StableNames.ID);
            default -> throw new IllegalArgumentException("Not an index: " + step);
        };
    }

    private Query unique(Step.AddUnique unique, String how) {
        var columns = new ArrayList<Name>();
        unique.scope().forEach(column -> columns.add(name(column)));
        var compared = StableNames.compared(unique.column(), unique.sealed());
        columns.add(compared);
        // Records without a value in the scope are a scope of their own; without one in the field they are free.
        var nulls = unique.scope().isEmpty() ? "" : " nulls not distinct where {3} is not null";
        return sql.query(
                "create unique index" + how + " if not exists {0} on {1} ({2})" + nulls,
                StableNames.unique(unique.column()),
                at(unique.table()),
                list(columns),
                compared);
    }

    private static String entries(Step.Index kind) {
        return switch (kind) {
            case BY_VALUE, DIGESTS -> "({2}, {4})";
            case NEWEST_FIRST -> "({2}, {3} desc, {4} desc)";
            case MEMBERS -> "using gin ({2})";
            case PARTS -> "using gin ({2} jsonb_path_ops)";
            case PLACES -> "using gist ({2})";
        };
    }

    private Table<?> at(String object) {
        return table(name(schema.value(), object));
    }
}
