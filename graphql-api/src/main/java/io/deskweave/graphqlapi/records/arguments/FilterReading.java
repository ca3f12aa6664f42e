package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Inverse;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Relation;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the argument {@code filter}. */
public final class FilterReading {

    private static final int DEEPEST = 10;
    private static final int MOST_CONDITIONS = 200;
    private static final int MOST_RELATIONS = 10;
    private static final int RELATIONS_DEEP = 3;
    private static final Set<String> OF_REFERENCES = Set.of("eq", "ne", "in", "notIn", "isNull");

    private final Model model;
    private final ObjectModel object;
    private final Counted counted;

    private FilterReading(Model model, ObjectModel object, Counted counted) {
        this.model = model;
        this.object = object;
        this.counted = counted;
    }

    public static Filter read(Model model, ObjectModel object, @Nullable Object argument) {
        return argument == null
                ? Filter.EVERYTHING
                : new FilterReading(model, object, new Counted()).group(argument, 1);
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
            default ->
                relation(name)
                        .map(relation -> related(relation, name, value, depth))
                        .orElseGet(() -> conditions(name, Columns.named(object, name), value));
        };
    }

    private List<Filter> groups(Object value, int depth) {
        return ((List<?>) value).stream().map(v -> group(v, depth + 1)).toList();
    }

    private Optional<Relation> relation(String name) {
        return object.field(name)
                .map(field -> target(field).<Relation>map(target -> new Relation.To(field, target)))
                .orElseGet(() -> model.inversesOf(object).stream()
                        .filter(inverse -> inverse.name().equals(name))
                        .findFirst()
                        .map(FilterReading::from));
    }

    private static Relation from(Inverse inverse) {
        return new Relation.From(inverse.field(), inverse.from());
    }

    private Optional<ObjectModel> target(FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Reference reference -> model.objectById(reference.objectId());
            case ValueShape.References references -> model.objectById(references.objectId());
            default -> Optional.empty();
        };
    }

    /** Ids are compared where they stand; all else is asked of the records on the other end. */
    private Filter related(Relation relation, String name, Object value, int depth) {
        var parts = new ArrayList<Filter>();
        var ofTarget = new TreeMap<String, @Nullable Object>();
        boolean single =
                relation.reference().shape() instanceof ValueShape.Reference && relation instanceof Relation.To;
        entries(value).forEach((operator, operand) -> {
            if (single && !OF_REFERENCES.contains(operator)) {
                ofTarget.put(operator, operand);
            } else if (operand == null) {
                throw new Refused(nothing(name));
            } else {
                parts.add(quantified(relation, name, operator, operand, depth));
            }
        });
        if (!ofTarget.isEmpty()) {
            parts.add(new Filter.Related(relation, beyond(relation).group(ofTarget, depth + 1)));
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
    }

    private Filter quantified(Relation relation, String name, String operator, Object operand, int depth) {
        return switch (operator) {
            case "some" -> new Filter.Related(relation, beyond(relation).group(operand, depth + 1));
            case "none" ->
                new Filter.Not(new Filter.Related(relation, beyond(relation).group(operand, depth + 1)));
            case "every" ->
                new Filter.Not(new Filter.Related(
                        relation, new Filter.Not(beyond(relation).group(operand, depth + 1))));
            default -> conditions(name, Columns.named(object, name), Map.of(operator, operand));
        };
    }

    private FilterReading beyond(Relation relation) {
        return new FilterReading(model, relation.target(), counted.relation());
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
            counted.condition();
            parts.add(operators.read(operator, operand));
        });
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
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

    /** What a whole filter has so far, on all its levels. */
    private static final class Counted {

        private final int deep;
        private final int[] conditions;
        private final int[] relations;

        Counted() {
            this(0, new int[1], new int[1]);
        }

        private Counted(int deep, int[] conditions, int[] relations) {
            this.deep = deep;
            this.conditions = conditions;
            this.relations = relations;
        }

        void condition() {
            if (++conditions[0] > MOST_CONDITIONS) {
                throw new Refused(Misread.limit(
                        "api.filter.too-large",
                        "The filter has more than %d conditions".formatted(MOST_CONDITIONS),
                        "Use 'in' for many values of one field, or ask several times",
                        "filter"));
            }
        }

        /** One relation further away; each is another table in the statement. */
        Counted relation() {
            if (++relations[0] > MOST_RELATIONS || deep == RELATIONS_DEEP) {
                throw new Refused(Misread.limit(
                        "api.filter.too-far",
                        "The filter follows more than %d relations, or more than %d one after another"
                                .formatted(MOST_RELATIONS, RELATIONS_DEEP),
                        "Find the ids of the related records first, and filter by these",
                        "filter"));
            }
            return new Counted(deep + 1, conditions, relations);
        }
    }
}
