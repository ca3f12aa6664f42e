package io.deskweave.metadata.records.conditions;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.Organised;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.RecordColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Translates a condition. Comparisons with what does not depend on the record, between two fields, {@code in},
 * {@code has}, {@code startsWith}, {@code contains} and what joins them can be said; related records, arithmetic on
 * fields, loops and the order of texts cannot.
 */
public final class Conditions {

    private final ObjectModel object;
    private final Facts around;

    private Conditions(ObjectModel object, Facts around) {
        this.object = object;
        this.around = around;
    }

    /**
     * The filter that passes exactly the records for which the condition holds; empty when no filter can say it.
     *
     * @param around what does not depend on the record: who asks, and when
     */
    public static Optional<Filter> filter(CheckedRule condition, ObjectModel object, Facts around) {
        return new Conditions(object, around).holds(condition.tree());
    }

    private Optional<Filter> holds(Node node) {
        if (isFixed(node)) {
            return Optional.of(Boolean.TRUE.equals(value(node)) ? Filter.EVERYTHING : Filter.NOTHING);
        }
        return switch (node) {
            case Node.Input input -> column(input).map(c -> new Filter.Compare(c, Comparison.EQUAL, true));
            case Node.Logic logic -> logic(logic);
            case Node.Choose choose -> choose(choose);
            case Node.Apply apply -> apply(apply);
            case Node.Literal ignored -> Optional.empty();
            case Node.Known ignored -> Optional.empty();
            case Node.Local ignored -> Optional.empty();
            case Node.Several ignored -> Optional.empty();
            case Node.Listed ignored -> Optional.empty();
            case Node.Each ignored -> Optional.empty();
        };
    }

    private Optional<Filter> logic(Node.Logic logic) {
        return holds(logic.left())
                .flatMap(left -> holds(logic.right()).map(right -> joined(logic.both(), left, right)));
    }

    private static Filter joined(boolean both, Filter left, Filter right) {
        return both ? new Filter.All(List.of(left, right)) : new Filter.AnyOf(List.of(left, right));
    }

    private Optional<Filter> choose(Node.Choose choose) {
        var condition = holds(choose.condition());
        var then = holds(choose.then());
        var otherwise = holds(choose.otherwise());
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Filter.AnyOf(List.of(
                new Filter.All(List.of(condition.get(), then.get())),
                new Filter.All(List.of(new Filter.Not(condition.get()), otherwise.get())))));
    }

    private Optional<Filter> apply(Node.Apply apply) {
        var arguments = apply.arguments();
        var first = arguments.getFirst();
        return switch (apply.function().name()) {
            case "!_" -> holds(first).map(Filter.Not::new);
            case "has" -> column(first).map(c -> new Filter.Not(new Filter.Empty(c)));
            case "_==_" -> equal(first, arguments.getLast());
            case "_!=_" -> equal(first, arguments.getLast()).map(Filter.Not::new);
            case "_<_" -> compared(first, Comparison.LESS, arguments.getLast());
            case "_<=_" -> compared(first, Comparison.LESS_OR_EQUAL, arguments.getLast());
            case "_>_" -> compared(first, Comparison.GREATER, arguments.getLast());
            case "_>=_" -> compared(first, Comparison.GREATER_OR_EQUAL, arguments.getLast());
            case "@in" -> in(first, arguments.getLast());
            case "contains" -> text(first, arguments.getLast(), false);
            case "startsWith" -> text(first, arguments.getLast(), true);
            default -> Optional.empty();
        };
    }

    private Optional<Filter> equal(Node left, Node right) {
        if (isFixed(left)) {
            return equal(right, left);
        }
        if (isFixed(right)) {
            return column(left).flatMap(column -> equal(column, value(right)));
        }
        var one = column(left);
        var other = column(right);
        if (one.isEmpty()
                || other.isEmpty()
                || Organised.is(one.get().shape()) != Organised.is(other.get().shape())
                || !(left.type().equals(right.type()) || bothTexts(one.get(), other.get()))) {
            return Optional.empty();
        }
        return comparable(one.get())
                .map(column -> new Filter.AnyOf(List.of(
                        new Filter.Beside(column, Comparison.EQUAL, other.get()),
                        new Filter.All(List.of(new Filter.Empty(column), new Filter.Empty(other.get()))))));
    }

    private static boolean bothTexts(RecordColumn one, RecordColumn other) {
        return isText(one) && isText(other);
    }

    private static boolean isText(RecordColumn column) {
        return column.shape() instanceof ValueShape.Text || column.shape() instanceof ValueShape.Choice;
    }

    private Optional<Filter> equal(RecordColumn column, @Nullable Object value) {
        if (value == null) {
            return Optional.of(new Filter.Empty(column));
        }
        if (Organised.is(column.shape())) {
            return Optional.of(Organised.id(value)
                    .<Filter>map(id -> new Filter.Compare(column, Comparison.EQUAL, id))
                    .orElse(Filter.NOTHING));
        }
        return comparable(column)
                .filter(c -> Bindable.is(value))
                .map(c -> new Filter.Compare(c, Comparison.EQUAL, value));
    }

    private Optional<Filter> compared(Node left, Comparison comparison, Node right) {
        if (isFixed(left)) {
            return compared(right, turned(comparison), left);
        }
        var column = column(left).flatMap(this::ordered);
        if (!isFixed(right)) {
            var other = column(right).flatMap(this::ordered);
            return left.type().equals(right.type())
                    ? column.flatMap(one -> other.map(two -> new Filter.Beside(one, comparison, two)))
                    : Optional.empty();
        }
        var value = value(right);
        if (value == null) {
            return column.map(c -> Filter.NOTHING);
        }
        return column.filter(c -> Bindable.is(value)).map(c -> new Filter.Compare(c, comparison, value));
    }

    private static Comparison turned(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.GREATER;
            case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            case GREATER -> Comparison.LESS;
            case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
        };
    }

    private Optional<Filter> in(Node node, Node list) {
        if (!isFixed(list) || !(value(list) instanceof Collection<?> values)) {
            return Optional.empty();
        }
        var there = values.stream()
                .filter(value -> value != null)
                .<Object>map(value -> value)
                .toList();
        if (!there.stream().allMatch(Bindable::is)) {
            return Optional.empty();
        }
        return column(node).flatMap(this::comparable).map(column -> {
            var in = new Filter.In(
                    column,
                    Organised.is(column.shape())
                            ? there.stream()
                                    .flatMap(id -> Organised.id(id).stream())
                                    .toList()
                            : there);
            return there.size() == values.size() ? in : new Filter.AnyOf(List.of(in, new Filter.Empty(column)));
        });
    }

    private Optional<Filter> text(Node node, Node part, boolean atStart) {
        var column = column(node);
        if (column.isEmpty() || !isText(column.get()) || !isFixed(part)) {
            return Optional.empty();
        }
        if (!(value(part) instanceof String text)) {
            return Optional.of(Filter.NOTHING);
        }
        if (!Bindable.is(text)) {
            return Optional.empty();
        }
        return Optional.of(
                atStart ? new Filter.StartsWith(column.get(), text) : new Filter.Includes(column.get(), text));
    }

    private Optional<RecordColumn> column(Node node) {
        return node instanceof Node.Input input && !input.path().isRelated()
                ? object.fields().stream()
                        .filter(field -> field.id().equals(input.path().first().id()))
                        .findFirst()
                        .map(RecordColumn.Own::new)
                : Optional.empty();
    }

    /** Whether its values are single ones. */
    private Optional<RecordColumn> comparable(RecordColumn column) {
        boolean parts = column.shape() instanceof ValueShape.Point
                || column.shape() instanceof ValueShape.Money
                || column.shape() instanceof ValueShape.Address
                || column.shape() instanceof ValueShape.Files
                || column.shape() instanceof ValueShape.Choices
                || column.shape() instanceof ValueShape.References
                || column.shape() instanceof ValueShape.AnyReference;
        return parts ? Optional.empty() : Optional.of(column);
    }

    /** Texts, which ids are for rules, are ordered by the database's rules, not by those of the language. */
    private Optional<RecordColumn> ordered(RecordColumn column) {
        return isText(column) || Organised.is(column.shape()) ? Optional.empty() : comparable(column);
    }

    private static boolean isFixed(Node node) {
        return Walk.inputs(node).isEmpty();
    }

    private @Nullable Object value(Node node) {
        return new CheckedRule("", node).value(around);
    }

    /** What a placeholder carries without changing it. */
    private static final class Bindable {

        private Bindable() {}

        static boolean is(Object value) {
            if (value instanceof String text) {
                return text.indexOf('\0') < 0;
            }
            if (value instanceof Duration span) {
                return span.equals(span.truncatedTo(ChronoUnit.SECONDS));
            }
            return !(value instanceof Instant moment) || moment.equals(moment.truncatedTo(ChronoUnit.MICROS));
        }
    }
}
