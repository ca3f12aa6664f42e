package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.Tree;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the conditions on one field. */
public record Operators(String name, RecordColumn column) {

    private static final int MOST_VALUES = 1_000;
    private static final double FARTHEST = 20_100_000;

    public Filter read(String operator, Object operand) {
        return switch (operator) {
            case "eq" -> compare(Comparison.EQUAL, operand);
            case "ne" -> new Filter.Not(compare(Comparison.EQUAL, operand));
            case "in" -> in(operand);
            case "notIn" -> new Filter.Not(in(operand));
            case "lt" -> compare(Comparison.LESS, operand);
            case "lte" -> compare(Comparison.LESS_OR_EQUAL, operand);
            case "gt" -> compare(Comparison.GREATER, operand);
            case "gte" -> compare(Comparison.GREATER_OR_EQUAL, operand);
            case "between" -> between((Map<?, ?>) operand);
            case "contains" -> new Filter.Contains(column, (String) operand);
            case "startsWith" -> new Filter.StartsWith(column, (String) operand);
            case "isNull" -> isNull((Boolean) operand);
            case "hasAny" -> new Filter.HasAny(column, members(operand));
            case "hasAll" -> hasAll(operand);
            case "under" -> new Filter.In(column, List.copyOf(tree().under((String) operand)));
            case "near" -> near((Map<?, ?>) operand);
            default -> throw new IllegalStateException("The schema has no operator " + operator);
        };
    }

    private Filter between(Map<?, ?> range) {
        return new Filter.All(List.of(
                compare(Comparison.GREATER_OR_EQUAL, Objects.requireNonNull(range.get("from"))),
                compare(Comparison.LESS_OR_EQUAL, Objects.requireNonNull(range.get("to")))));
    }

    private Filter compare(Comparison comparison, Object operand) {
        if (column.shape() instanceof ValueShape.Category || merges()) {
            return in(List.of(operand));
        }
        return values().read(operand)
                .<Filter>map(value -> new Filter.Compare(column, comparison, value))
                .orElse(Filter.NOTHING);
    }

    private Filter in(Object operand) {
        var list = options(operand);
        if (column.shape() instanceof ValueShape.Category) {
            var tree = tree();
            return new Filter.In(
                    column,
                    list.stream()
                            .<Object>flatMap(key -> tree.same((String) key).stream())
                            .toList());
        }
        if (column.shape() instanceof ValueShape.Listed listed) {
            return new Filter.In(column, same(listed, list));
        }
        var values = values();
        return new Filter.In(
                column, list.stream().flatMap(v -> values.read(v).stream()).toList());
    }

    private List<Object> members(Object operand) {
        if (column.shape() instanceof ValueShape.Listed listed) {
            return same(listed, options(operand));
        }
        var values = values();
        return options(operand).stream().flatMap(v -> values.read(v).stream()).toList();
    }

    /** What can be no member of any keeps all of them out. */
    private Filter hasAll(Object operand) {
        if (column.shape() instanceof ValueShape.Listed listed && merges()) {
            return new Filter.All(options(operand).stream()
                    .<Filter>map(key -> new Filter.HasAny(column, same(listed, List.of(key))))
                    .toList());
        }
        var members = members(operand);
        return members.size() == ((List<?>) operand).size() ? new Filter.HasAll(column, members) : Filter.NOTHING;
    }

    private boolean merges() {
        return column.shape() instanceof ValueShape.Listed listed
                && !listed.merged().isEmpty();
    }

    /** Records hold an option that was merged until their turn comes, and callers may name it for ever. */
    private static List<Object> same(ValueShape.Listed listed, List<Object> keys) {
        return keys.stream()
                .<Object>flatMap(key -> listed.same((String) key).stream())
                .distinct()
                .toList();
    }

    private Tree tree() {
        if (column.shape() instanceof ValueShape.Category category) {
            return category.tree();
        }
        throw new IllegalStateException("No tree has " + name);
    }

    private List<Object> options(Object operand) {
        var list = (List<?>) operand;
        if (list.size() > MOST_VALUES) {
            throw new Refused(Misread.limit(
                    "api.filter.too-many-values",
                    "The list of values for '%s' has %d entries; at most %,d are allowed"
                            .formatted(name, list.size(), MOST_VALUES),
                    "Ask several times with fewer values",
                    "filter",
                    name));
        }
        return List.copyOf(list);
    }

    private Filter isNull(boolean wanted) {
        var empty = new Filter.Empty(column);
        return wanted ? empty : new Filter.Not(empty);
    }

    private Filter near(Map<?, ?> near) {
        var place = new Place(number(near, "latitude"), number(near, "longitude"));
        double meters = number(near, "meters");
        boolean onEarth = Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180;
        if (!onEarth || !(meters >= 0 && meters <= FARTHEST)) {
            throw new Refused(Misread.invalid(
                    "api.filter.not-on-earth",
                    "The place or the distance given for '%s' is not on earth".formatted(name),
                    "Write a latitude from -90 to 90, a longitude from -180 to 180 and 0 to 20,100,000 metres",
                    "filter",
                    name));
        }
        if (column instanceof RecordColumn.Own own) {
            return new Filter.Near(own.field(), place, meters);
        }
        throw new IllegalStateException("No standard column is a place");
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private FilterValues values() {
        return new FilterValues(name, column);
    }
}
