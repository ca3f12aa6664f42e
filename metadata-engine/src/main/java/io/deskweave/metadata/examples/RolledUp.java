package io.deskweave.metadata.examples;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.Initials;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a list come to, as the database would sum them.
 *
 * @param function {@code count}, {@code sum}, {@code min}, {@code max} or {@code average}
 * @param of the field that is looked at; empty when records are counted
 * @param result what the roll-up keeps
 */
record RolledUp(String function, Optional<Member> of, Optional<CheckedRule> condition, ValueShape result) {

    Optional<Object> value(List<? extends Facts> records) {
        var counted = records.stream()
                .filter(record ->
                        condition.map(rule -> rule.holds(record, false)).orElse(true))
                .toList();
        if (of.isEmpty()) {
            return Initials.fitting(result, (long) counted.size());
        }
        var values = counted.stream()
                .map(record -> record.at(Path.of(of.get())))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(come(values)).flatMap(value -> Initials.fitting(result, value));
    }

    private @Nullable Object come(List<Object> values) {
        return switch (values.getFirst()) {
            case Number ignored -> number(values.stream().map(RolledUp::decimal).toList());
            case Duration ignored ->
                Duration.ofSeconds(made(values.stream()
                                .map(value -> BigDecimal.valueOf(((Duration) value).toSeconds()))
                                .toList())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
            case Money money -> {
                boolean alike = values.stream()
                        .allMatch(value -> ((Money) value).currency().equals(money.currency()));
                yield alike
                        ? new Money(
                                made(values.stream()
                                        .map(value -> ((Money) value).amount())
                                        .toList()),
                                money.currency())
                        : null;
            }
            case LocalDate ignored -> utmost(values, LocalDate.class);
            case Instant ignored -> utmost(values, Instant.class);
            default -> null;
        };
    }

    private static BigDecimal decimal(Object value) {
        return new BigDecimal(value.toString());
    }

    private @Nullable Object number(List<BigDecimal> numbers) {
        var number = made(numbers);
        if (!(result instanceof ValueShape.WholeNumber)) {
            return number;
        }
        // What is too large for the field is nothing, as in the database.
        return number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? number.longValue() : null;
    }

    private BigDecimal made(List<BigDecimal> numbers) {
        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (function) {
            case "min" -> numbers.stream().min(Comparator.naturalOrder()).orElse(sum);
            case "max" -> numbers.stream().max(Comparator.naturalOrder()).orElse(sum);
            case "average" -> sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
            default -> sum;
        };
    }

    /** Dates and moments have a first and a last. */
    private <T extends Comparable<? super T>> T utmost(List<Object> values, Class<T> type) {
        var all = values.stream().map(type::cast);
        return (function.equals("max") ? all.max(Comparator.naturalOrder()) : all.min(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
