package io.deskweave.metadata.retypes;

import io.deskweave.metadata.conversions.Way;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.judged.Stored;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way from one column of a table to another. A record is read without a lock and written only if it is
 * still as it was read; whoever writes it in between makes it due once more.
 */
final class Carriage {

    /** The name of a column that is not there, for values that are converted and not written. */
    static final String LOOKED_AT = "";

    private static final int SHOWN = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final String table;
    private final Way way;
    private final String columns;
    private final int lies;
    private final boolean isThere;
    private final String full;

    Carriage(SchemaName schema, ObjectModel object, Way way) {
        this.table = Quoted.table(schema, object);
        this.way = way;
        var from = Stored.columns(way.from().shape(), Quoted.column(way.from()));
        var to = Stored.columns(way.to().shape(), Quoted.column(way.to()));
        this.isThere = !way.to().column().equals(LOOKED_AT);
        this.columns = String.join(
                ", ", isThere ? Stream.concat(from.stream(), to.stream()).toList() : from);
        this.lies = 2 + from.size();
        this.full = isThere
                ? "(%s is not null or %s is not null)".formatted(Quoted.column(way.from()), Quoted.column(way.to()))
                : Quoted.column(way.from()) + " is not null";
    }

    boolean refuses() {
        return way.converting().conversion().otherwise() == Otherwise.REFUSE;
    }

    /** The next records in the order of their ids that have a value in either column. */
    List<Carried> after(DSLContext sql, @Nullable UUID past, int limit) {
        return read(sql, Sql.of("\"id\" > ").bind(past == null ? FIRST : past).add(" and " + full), limit);
    }

    List<Carried> these(DSLContext sql, List<UUID> ids) {
        return read(
                sql, Sql.of("\"id\" = any(").bindArray("uuid", ids.toArray()).add(")"), ids.size());
    }

    private List<Carried> read(DSLContext sql, Sql which, int limit) {
        var select = Sql.of("select \"id\", xmin::text, " + columns + " from " + table + " where ")
                .add(which)
                .add(" order by \"id\" limit ")
                .add(limit);
        return sql.fetch(select.text(), select.values()).map(this::carried);
    }

    private Carried carried(Record row) {
        var id = row.get(0, UUID.class);
        var seen = row.get(1, String.class);
        var value = Stored.value(way.from().shape(), row, 2);
        try {
            return new Carried(
                    id,
                    seen,
                    value != null,
                    way.carried(value, isThere ? Stored.value(way.to().shape(), row, lies) : null),
                    Optional.empty());
        } catch (ValueRejected e) {
            return new Carried(id, seen, true, Optional.empty(), Optional.of(failure(id, value, e)));
        }
    }

    private Failure failure(UUID id, @Nullable Object value, ValueRejected reason) {
        var text = value == null ? "" : way.converting().text(value);
        return new Failure(id, cut(text), reason.code(), cut(String.valueOf(reason.getMessage())));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    /** Writes what was read into the other column; answers which records were still as they were. */
    Set<UUID> write(DSLContext sql, List<Carried> records) {
        if (records.isEmpty()) {
            return Set.of();
        }
        // So that the triggers know these writes from those of people.
        sql.execute("select set_config('deskweave.carrying', 'on', true)");
        var layout = Layout.of(way.to());
        var arrays = new ArrayList<Sql>();
        arrays.add(new Sql().bindArray("uuid", pieces(records, Carried::record)));
        arrays.add(new Sql().bindArray("text", pieces(records, Carried::seen)));
        var names = new ArrayList<>(List.of("id", "seen"));
        var placeholders = new ArrayList<Sql>();
        for (var sent : layout.sent()) {
            var name = "v" + placeholders.size();
            arrays.add(new Sql()
                    .bindArray(
                            sent.type(),
                            pieces(
                                    records,
                                    each -> each.value().map(sent.piece()).orElse(null))));
            names.add(name);
            placeholders.add(Sql.of("s." + name));
        }
        var set = layout.columns().stream()
                .map(column -> column.name() + " = " + column.made(placeholders).text())
                .toList();
        var update = Sql.of("update " + table + " o set " + String.join(", ", set) + " from unnest(")
                .addAll(arrays, ", ")
                .add(") as s(" + String.join(", ", names)
                        + ") where o.\"id\" = s.id and o.xmin::text = s.seen returning o.\"id\"");
        return new HashSet<>(sql.fetch(update.text(), update.values()).getValues(0, UUID.class));
    }

    private static @Nullable Object[] pieces(List<Carried> records, Function<Carried, @Nullable Object> piece) {
        return records.stream().map(piece).toArray();
    }

    /**
     * One record's value.
     *
     * @param seen the version of the row that it was read from
     * @param full whether the old column holds a value
     * @param value for the new column
     * @param failure why it holds none although the old one does
     */
    record Carried(UUID record, String seen, boolean full, Optional<Object> value, Optional<Failure> failure) {}
}
