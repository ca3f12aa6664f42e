package io.deskweave.graphqlapi.records;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the argument {@code filter}. */
final class FilterReading {

    private static final int DEEPEST = 10;
    private static final int MOST_CONDITIONS = 200;

    private final ObjectModel object;
    private int conditions;

    private FilterReading(ObjectModel object) {
        this.object = object;
    }

    static Filter read(ObjectModel object, @Nullable Object argument) {
        return argument == null ? Filter.EVERYTHING : new FilterReading(object).group(argument, 1);
    }

    private Filter group(Object argument, int depth) {
        if (depth > DEEPEST) {
            throw new Refused(Misread.limit(
                    "api.filter.too-deep",
                    "The filter is nested more than %d levels deep".formatted(DEEPEST),
                    "Say the same with fewer levels of and, or and not",
                    "filter"));
        }
        var parts = new ArrayList<Filter>();
        entries(argument).forEach((name, value) -> parts.add(part(name, value, depth)));
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
    }

    private Filter part(String name, @Nullable Object value, int depth) {
        if (value == null) {
            throw new Refused(nothing(name));
        }
        return switch (name) {
            case "and" -> new Filter.All(groups(value, depth));
            case "or" -> new Filter.AnyOf(groups(value, depth));
            case "not" -> new Filter.Not(group(value, depth + 1));
            default -> conditions(name, value);
        };
    }

    private List<Filter> groups(Object value, int depth) {
        return ((List<?>) value).stream().map(v -> group(v, depth + 1)).toList();
    }

    private Filter conditions(String name, Object value) {
        return conditions(name, column(name), value);
    }

    private Filter conditions(String name, RecordColumn column, Object value) {
        var operators = new Operators(name, column);
        var parts = new ArrayList<Filter>();
        entries(value).forEach((operator, operand) -> {
            if (operand == null) {
                throw new Refused(nothing(name));
            }
            var part = column instanceof RecordColumn.Own own
                    ? RecordColumn.Part.named(own.field(), operator)
                    : Optional.<RecordColumn.Part>empty();
            if (part.isPresent()) {
                parts.add(conditions(name + '.' + operator, part.get(), operand));
                return;
            }
            count();
            parts.add(operators.read(operator, operand));
        });
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
    }

    private void count() {
        if (++conditions > MOST_CONDITIONS) {
            throw new Refused(Misread.limit(
                    "api.filter.too-large",
                    "The filter has more than %d conditions".formatted(MOST_CONDITIONS),
                    "Use 'in' for many values of one field, or ask several times",
                    "filter"));
        }
    }

    private RecordColumn column(String name) {
        return Columns.named(object, name);
    }

    /** Null could mean "no condition" or "no value"; guessing wrong would show too much. */
    private static Misread nothing(String name) {
        return Misread.invalid(
                "api.filter.null",
                "The filter on '%s' is null".formatted(name),
                "Leave it out to have no condition, or write {isNull: true} to find records without a value",
                "filter",
                name);
    }

    @SuppressWarnings("unchecked") // graphql-java gives input objects as maps by name
    private static Map<String, @Nullable Object> entries(Object value) {
        return (Map<String, @Nullable Object>) value;
    }
}
