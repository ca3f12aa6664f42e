package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;

/**
 * Plans one question: walks it once, collecting the statement on one hand and the writer of its answer on the other.
 */
final class Planner {

    private final Sources sources;
    private final TenantId tenant;
    private int aliases;

    private Planner(TenantScope scope, TenantCipher cipher) {
        this.sources = new Sources(scope.tenant().schema(), new Clearance(scope), cipher);
        this.tenant = scope.tenant().id();
    }

    /**
     * Refuses with {@code api.cursor.invalid}, and with {@code metadata.field.not-seen} or
     * {@code metadata.field.masked} what compares by a field that the actor may not compare by.
     */
    static Plan plan(TenantScope scope, TenantCipher cipher, RecordQuery query) {
        var planner = new Planner(scope, cipher);
        return switch (query) {
            case RecordQuery.One one -> planner.one(one);
            case RecordQuery.Many many -> planner.many(many.connection());
        };
    }

    /** Refuses as the plan of a question does. */
    static Plan.Looks plan(TenantScope scope, TenantCipher cipher, RecordQueries.Watch watch) {
        return new Planner(scope, cipher).look(watch);
    }

    private Plan.Looks look(RecordQueries.Watch watch) {
        var select = new Select();
        var alias = alias("t");
        var id = select.column(sources.id(alias) + "::text");
        var version = select.column(sources.text(alias, RecordColumn.Standard.VERSION));
        var passes = select.add(new FilterSql(sources, alias)
                .condition(watch.filter())
                .map(condition -> Sql.of("((").add(condition).add(") is true)::text"))
                .orElse(Sql.of("'true'")));
        var row = new RowPlan(this, select, alias, watch.object(), null);
        var answers = watch.answers().stream().map(row::object).toList();
        var sql = Sql.of("select ")
                .add(select.columns())
                .add(" from ")
                .add(sources.rows(watch.object(), alias))
                .add(select.joins())
                .add(" where " + sources.id(alias) + " = any(")
                .bindArray("uuid", watch.ids().toArray())
                .add(")");
        return new Plan.Looks(sql, select.columnCount(), new Plan.Looks.Places(id, version, passes), answers);
    }

    private Plan one(RecordQuery.One one) {
        var select = new Select();
        var alias = alias("t");
        select.column(sources.id(alias) + "::text");
        var row = new RowPlan(this, select, alias, one.object(), null).object(one.selections());
        var sql = Sql.of("select ")
                .add(select.columns())
                .add(" from ")
                .add(sources.rows(one.object(), alias))
                .add(select.joins())
                .add(" where " + sources.id(alias) + " = ")
                .bind(one.id());
        return new Plan(sql, select.columnCount(), (rows, out) -> {
            if (rows.isEmpty()) {
                out.put(RowPart.NULL);
                return;
            }
            row.write(rows.getFirst(), out);
        });
    }

    private Plan many(Connection connection) {
        var select = new Select();
        var alias = alias("t");
        var page = new PagePlan(this, connection, new Sql());
        var writer = page.writer(select, select, alias);
        var sql = Sql.of("select ").add(select.columns());
        if (page.rowsNeeded()) {
            // What is true of the list as a whole must be told even when the page is empty.
            sql.add(page.factsNeeded() ? " from (values (1)) w left join " : " from ")
                    .add(page.rows(alias))
                    .add(page.factsNeeded() ? " on true" : "")
                    .add(select.joins())
                    .add(" order by " + page.orderBy(alias));
        }
        return new Plan(sql, select.columnCount(), (rows, out) -> writer.root(rows, out));
    }

    TenantId tenant() {
        return tenant;
    }

    Sources sources() {
        return sources;
    }

    String alias(String letter) {
        return letter + aliases++;
    }
}
