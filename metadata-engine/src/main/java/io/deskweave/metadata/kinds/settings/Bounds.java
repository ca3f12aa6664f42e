package io.deskweave.metadata.kinds.settings;

import io.deskweave.metadata.fields.ValueRejected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code min} and {@code max} of a type whose values have an order: the least and the greatest value that
 * a field takes, either of which may be left out.
 *
 * @param reader how a bound is written; empty for what is none
 * @param expected what it must be, for findings
 */
public record Bounds<T extends Comparable<? super T>>(Function<Object, Optional<T>> reader, String expected) {

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final int DIGITS_MAX = 38;

    /** Of exact numbers, written as numbers or, to be exact, as texts. */
    public static Bounds<BigDecimal> ofDecimals() {
        return new Bounds<>(Bounds::decimal, "a number of at most %d digits, such as 0.5".formatted(DIGITS_MAX));
    }

    public static Bounds<LocalDate> ofDates() {
        return new Bounds<>(Bounds::date, "a date such as 2026-03-14");
    }

    public SettingsCheck check(SettingsCheck check, Map<String, Object> settings) {
        for (var name : new String[] {MIN, MAX}) {
            check.known(name);
            if (settings.containsKey(name) && read(settings, name).isEmpty()) {
                check.malformed(name, expected);
            }
        }
        var min = read(settings, MIN);
        var max = read(settings, MAX);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            check.malformed(MIN, "no more than 'max'");
        }
        return check;
    }

    /** The value, unless it is beyond the bounds of the field. */
    public T within(Map<String, Object> settings, T value) throws ValueRejected {
        var min = read(settings, MIN);
        var max = read(settings, MAX);
        if (min.isPresent() && value.compareTo(min.get()) < 0) {
            throw beyond(value, "less than " + shown(min.get()), "Write no less than " + shown(min.get()));
        }
        if (max.isPresent() && value.compareTo(max.get()) > 0) {
            throw beyond(value, "more than " + shown(max.get()), "Write no more than " + shown(max.get()));
        }
        return value;
    }

    private static ValueRejected beyond(Object value, String how, String advice) {
        return new ValueRejected(
                "metadata.value.out-of-range", "%s is %s".formatted(Quoted.of(shown(value)), how), advice);
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private Optional<T> read(Map<String, Object> settings, String name) {
        return Optional.<Object>ofNullable(settings.get(name)).flatMap(reader);
    }

    private static Optional<BigDecimal> decimal(@Nullable Object written) {
        if (!(written instanceof Number) && !(written instanceof String)) {
            return Optional.empty();
        }
        var text = written.toString();
        try {
            var number = text.length() > 2 * DIGITS_MAX ? null : new BigDecimal(text);
            return Optional.ofNullable(number)
                    .filter(found -> found.precision() <= DIGITS_MAX && Math.abs(found.scale()) <= DIGITS_MAX);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(@Nullable Object written) {
        try {
            return written instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
