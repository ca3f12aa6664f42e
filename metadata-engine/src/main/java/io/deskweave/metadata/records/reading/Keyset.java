package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order made total by the id, and the conditions that cut it at a position. As in PostgreSQL's own indexes, no
 * value is greater than every value: last when ascending, first when descending.
 */
record Keyset(List<Order> columns) {

    static Keyset of(List<Order> wanted) {
        var columns = new ArrayList<Order>();
        for (var order : wanted) {
            if (columns.stream().noneMatch(c -> c.column().equals(order.column()))) {
                columns.add(order);
            }
        }
        boolean descending = !wanted.isEmpty() && wanted.getLast().descending();
        columns.add(new Order(RecordColumn.Standard.ID, descending));
        return new Keyset(List.copyOf(columns));
    }

    /** For ORDER BY. */
    String orderBy(Sources sources, String alias, boolean reversed) {
        var text = new StringBuilder();
        for (var order : columns) {
            text.append(text.isEmpty() ? "" : ", ").append(sources.column(alias, order.column()));
            text.append(order.descending() != reversed ? " desc" : "");
        }
        return text.toString();
    }

    /** The rows behind a position, or before it. */
    Sql beyond(Sources sources, String alias, Position position, Side side) {
        var cut = new Cut(sources, alias, position, side);
        if (isUniform()) {
            return cut.uniform();
        }
        var ways = new ArrayList<Sql>();
        for (int i = 0; i < columns.size(); i++) {
            var way = cut.parts(i);
            if (way != null) {
                ways.add(way);
            }
        }
        return Sql.of("(").addAll(ways, " or ").add(")");
    }

    /** Whether one comparison of rows says it all, which an index answers in one step. */
    private boolean isUniform() {
        boolean descending = columns.getLast().descending();
        return columns.stream()
                .allMatch(c -> c.column() instanceof RecordColumn.Standard && c.descending() == descending);
    }

    /** A point in an order: the values of its columns, the id last; empty where a record has none. */
    record Position(List<Optional<Object>> values) {

        Object required(int i) {
            return values.get(i).orElseThrow();
        }
    }

    /** Which side of a position is meant, and whether the position itself belongs to it. */
    record Side(boolean behind, boolean inclusive) {}

    /** One side of one position. */
    private final class Cut {

        private final Sources sources;
        private final String alias;
        private final Position position;
        private final Side side;

        Cut(Sources sources, String alias, Position position, Side side) {
            this.sources = sources;
            this.alias = alias;
            this.position = position;
            this.side = side;
        }

        Sql uniform() {
            var names = new ArrayList<Sql>();
            var values = new ArrayList<Sql>();
            for (int i = 0; i < columns.size(); i++) {
                names.add(Sql.of(column(i)));
                values.add(new Sql().bind(position.required(i)));
            }
            return Sql.of("(")
                    .addAll(names, ", ")
                    .add(")" + sign(columns.size() - 1) + "(")
                    .addAll(values, ", ")
                    .add(")");
        }

        /** Equal in the columns before, beyond in this one; null when nothing can be. */
        @Nullable
        Sql parts(int last) {
            var parts = new ArrayList<Sql>();
            for (int i = 0; i < last; i++) {
                parts.add(equal(i));
            }
            var beyond = beyond(last);
            if (beyond == null) {
                return null;
            }
            parts.add(beyond);
            return Sql.of("(").addAll(parts, " and ").add(")");
        }

        private Sql equal(int i) {
            var value = position.values().get(i);
            return value.isEmpty()
                    ? Sql.of(column(i)).add(" is null")
                    : Sql.of(column(i)).add(" = ").bind(value.get());
        }

        private @Nullable Sql beyond(int i) {
            boolean greater = side.behind() != columns.get(i).descending();
            var value = position.values().get(i);
            if (value.isEmpty()) {
                return greater ? null : Sql.of(column(i)).add(" is not null");
            }
            var compared = Sql.of(column(i)).add(sign(i)).bind(value.get());
            if (!greater || columns.get(i).column() instanceof RecordColumn.Standard) {
                return compared;
            }
            return Sql.of("(").add(compared).add(" or " + column(i) + " is null)");
        }

        private String sign(int i) {
            boolean greater = side.behind() != columns.get(i).descending();
            boolean orEqual = side.inclusive() && i == columns.size() - 1;
            return (greater ? " >" : " <") + (orEqual ? "= " : " ");
        }

        private String column(int i) {
            return sources.column(alias, columns.get(i).column());
        }
    }
}
