package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.CursorInvalid;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Plans one question: walks it once, collecting the statement on one hand and the writer of its answer on the other.
 */
final class Planner {

    /** The alias of the bin, of which there is one in a statement. */
    static final String BIN = "b";

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
            case RecordQuery.Groups groups -> new GroupPlan(planner, groups.aggregation()).plan();
            case RecordQuery.Several several -> planner.several(several);
            case RecordQuery.InBin binned -> planner.inBin(binned);
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

    private Plan several(RecordQuery.Several several) {
        var select = new Select();
        var alias = alias("t");
        var row = new RowPlan(this, select, alias, several.object(), null).object(several.selections());
        var sql = Sql.of("select ")
                .add(select.columns())
                .add(" from ")
                .add(sources.rows(several.object(), alias))
                .add(select.joins())
                .add(" where " + sources.id(alias) + " = any(")
                .bindArray("uuid", several.ids().toArray())
                .add(")");
        return new Plan(sql, select.columnCount(), list(row));
    }

    /** The rows of the bin are chosen first; what is asked of the records is read of those alone. */
    private Plan inBin(RecordQuery.InBin asked) {
        var select = new Select();
        var alias = alias("t");
        select.column(sources.id(alias) + "::text");
        var row = new RowPlan(this, select, alias, asked.object(), null).object(asked.selections());
        var chosen = Sql.of("select deleted_at, deleted_by, deletion, record, kept from " + sources.bin()
                + " where field is null and object = '" + asked.object().id() + "'");
        if (asked.after() != null) {
            BinPosition.read(asked.object(), asked.after()).before(chosen);
        }
        chosen.add(" order by deleted_at desc, record desc limit ").add(asked.most());
        var sql = Sql.of("select ")
                .add(select.columns())
                .add(" from ")
                .add(sources.binned(asked.object(), alias, chosen, BIN))
                .add(select.joins())
                .add(" order by " + BIN + ".deleted_at desc, " + BIN + ".record desc");
        return new Plan(sql, select.columnCount(), list(row));
    }

    private static Plan.AnswerWriter list(RowPart row) {
        return (rows, out) -> {
            out.put('[');
            for (int i = 0; i < rows.size(); i++) {
                if (i > 0) {
                    out.put(',');
                }
                row.write(rows.get(i), out);
            }
            out.put(']');
        };
    }

    /** Where a page of the bin goes on: at what was deleted before this. */
    private record BinPosition(long micros, UUID record) {

        private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]{0,62}):(\\d{1,18}):([0-9a-f-]{36})");
        private static final int LONGEST = 200;

        static BinPosition read(ObjectModel object, String cursor) {
            if (cursor.length() <= LONGEST) {
                try {
                    var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                    var form = FORM.matcher(text);
                    if (form.matches() && form.group(1).equals(object.id())) {
                        return new BinPosition(Long.parseLong(form.group(2)), UUID.fromString(form.group(3)));
                    }
                } catch (IllegalArgumentException e) {
                    throw new Refused(new CursorInvalid());
                }
            }
            throw new Refused(new CursorInvalid());
        }

        void before(Sql sql) {
            var moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            sql.add(" and (deleted_at, record) < (")
                    .bind(moment)
                    .add(", ")
                    .bind(record)
                    .add(")");
        }
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
