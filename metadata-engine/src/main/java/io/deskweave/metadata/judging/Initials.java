package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for first values: in which order they are asked, and whether what comes of them fits. */
public final class Initials {

    private Initials() {}

    /** What others need comes first; there are no circles, or publishing would have refused them. */
    static List<FieldJudge> inOrder(List<FieldJudge> judges) {
        var waiting = judges.stream()
                .filter(judge -> judge.initial().isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
        var ordered = new ArrayList<FieldJudge>();
        while (!waiting.isEmpty()) {
            var names = new HashSet<String>();
            waiting.forEach(judge -> names.add(judge.field().id()));
            var next = waiting.stream()
                    .filter(judge -> !needsAny(judge, names))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean needsAny(FieldJudge judge, Set<String> fields) {
        return judge.inputsInitial().map(Path::first).anyMatch(member -> fields.contains(member.id()));
    }

    /** The value as the field keeps it; empty when it does not fit, as if the rule had given none. */
    public static Optional<Object> fitting(FieldModel field, Object value) {
        return fitting(field.shape(), value);
    }

    /** The same for a field of this shape. */
    public static Optional<Object> fitting(ValueShape shape, Object value) {
        return switch (shape) {
            case ValueShape.Text text ->
                Optional.of(value)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(found -> found.codePointCount(0, found.length()) <= text.lengthMax())
                        .map(found -> found);
            case ValueShape.WholeNumber bounds ->
                Optional.of(value)
                        .filter(found ->
                                found instanceof Long number && number >= bounds.min() && number <= bounds.max());
            case ValueShape.Decimal bounds ->
                value instanceof BigDecimal number ? decimal(bounds, number) : Optional.empty();
            case ValueShape.Choice choice -> one(choice, value);
            case ValueShape.Category category ->
                Optional.of(value).filter(found -> category.tree().keys().contains(found));
            case ValueShape.Choices choices -> several(choices, value);
            case ValueShape.Money ignored -> Optional.of(value);
            case ValueShape.Address ignored -> Optional.of(value);
            case ValueShape.Files ignored -> Optional.of(value);
            case ValueShape.YesNo ignored -> Optional.of(value);
            case ValueShape.Date ignored -> Optional.of(value);
            case ValueShape.DateTime ignored -> Optional.of(value);
            case ValueShape.Duration ignored ->
                Optional.of(value)
                        .filter(found -> found instanceof Duration span && !span.isNegative())
                        .map(found -> ((Duration) found).truncatedTo(ChronoUnit.SECONDS));
            case ValueShape.Point ignored -> Optional.of(value);
            case ValueShape.Reference ignored -> Optional.of(value);
            case ValueShape.AnyReference ignored -> Optional.of(value);
            case ValueShape.References bounds -> Optional.of(value).filter(found -> isList(found, bounds.atMost()));
            case ValueShape.Person ignored -> Organised.id(value);
            case ValueShape.Department ignored -> Organised.id(value);
        };
    }

    private static Optional<Object> one(ValueShape.Choice choice, Object value) {
        return value instanceof String key && choice.options().contains(key)
                ? Optional.of(choice.standingFor(key))
                : Optional.empty();
    }

    private static Optional<Object> several(ValueShape.Choices choices, Object value) {
        return value instanceof List<?> keys && choices.options().containsAll(keys)
                ? Optional.of(keys.stream()
                        .map(key -> choices.standingFor(String.valueOf(key)))
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    private static boolean isList(Object value, int atMost) {
        return value instanceof List<?> ids && !ids.isEmpty() && ids.size() <= atMost;
    }

    private static Optional<Object> decimal(ValueShape.Decimal bounds, BigDecimal number) {
        var scaled = number.setScale(bounds.scale(), RoundingMode.HALF_UP);
        return scaled.precision() <= bounds.precision() ? Optional.of(scaled) : Optional.empty();
    }
}
