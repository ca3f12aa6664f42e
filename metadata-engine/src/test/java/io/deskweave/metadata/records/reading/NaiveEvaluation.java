package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.RecordColumn.Own;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters and orders applied to rows in memory, as plainly as they are described. Rows hold their id under "id". */
final class NaiveEvaluation {

    private NaiveEvaluation() {}

    static List<Map<String, @Nullable Object>> apply(
            List<Map<String, @Nullable Object>> rows, Filter filter, List<Order> orders) {
        return rows.stream()
                .filter(row -> passes(row, filter))
                .sorted((a, b) -> compare(a, b, orders))
                .toList();
    }

    private static boolean passes(Map<String, ? extends @Nullable Object> row, Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().stream().allMatch(p -> passes(row, p));
            case Filter.AnyOf any -> any.parts().stream().anyMatch(p -> passes(row, p));
            case Filter.Not not -> !passes(row, not.part());
            case Filter.Empty empty -> value(row, (Own) empty.column()) == null;
            case Filter.In in -> {
                var value = value(row, (Own) in.column());
                yield value != null && in.values().contains(value);
            }
            case Filter.Contains contains ->
                value(row, (Own) contains.column()) instanceof String text
                        && text.toLowerCase(Locale.ROOT)
                                .contains(contains.text().toLowerCase(Locale.ROOT));
            case Filter.Includes includes ->
                value(row, (Own) includes.column()) instanceof String text && text.contains(includes.text());
            case Filter.Beside beside -> {
                var one = value(row, (Own) beside.column());
                var other = value(row, (Own) beside.other());
                yield one != null && other != null && holds(beside.comparison(), order(one, other));
            }
            case Filter.StartsWith starts ->
                value(row, (Own) starts.column()) instanceof String text && text.startsWith(starts.text());
            case Filter.Search ignored -> throw new IllegalArgumentException("Words are found by PostgreSQL alone");
            case Filter.Compare compare -> {
                var value = value(row, (Own) compare.column());
                yield value != null && holds(compare.comparison(), order(value, compare.value()));
            }
            case Filter.HasAny any ->
                value(row, (Own) any.column()) instanceof List<?> own
                        && any.options().stream().anyMatch(own::contains);
            case Filter.HasAll all ->
                value(row, (Own) all.column()) instanceof List<?> own && own.containsAll(all.options());
            case Filter.Related related -> throw new IllegalStateException("No relations here: " + related);
            case Filter.Near near -> throw new IllegalStateException("No places here: " + near);
        };
    }

    private static boolean holds(Filter.Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static int compare(
            Map<String, ? extends @Nullable Object> a, Map<String, ? extends @Nullable Object> b, List<Order> orders) {
        for (var order : orders) {
            var column = (Own) order.column();
            int result = compareNullsGreatest(value(a, column), value(b, column));
            if (result != 0) {
                return order.descending() ? -result : result;
            }
        }
        int byId = String.valueOf(a.get("id")).compareTo(String.valueOf(b.get("id")));
        return !orders.isEmpty() && orders.getLast().descending() ? -byId : byId;
    }

    private static int compareNullsGreatest(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return order(a, b);
    }

    @SuppressWarnings("unchecked") // both are of the field's one Java type
    private static int order(Object a, Object b) {
        return ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(a, b);
    }

    private static @Nullable Object value(Map<String, ? extends @Nullable Object> row, Own column) {
        return row.get(column.field().name());
    }
}
