package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A whole number within the bounds that a JSON number carries exactly. */
final class WholeNumberType implements FieldType {

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final long LIMIT = (1L << 53) - 1;

    @Override
    public String key() {
        return "wholeNumber";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .wholeNumber(MIN, -LIMIT, LIMIT)
                .wholeNumber(MAX, -LIMIT, LIMIT);
        if (min(settings) > max(settings)) {
            check.malformed(MIN, "no more than 'max'");
        }
        return check.findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.WholeNumber(min(settings), max(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof Number)) {
            throw notWhole(json);
        }
        return within(settings, Numerals.ofJson(json).orElseThrow(() -> notWhole(json)));
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return within(settings, Numerals.read(text).orElseThrow(() -> notWhole(text)));
    }

    private static Long within(Map<String, Object> settings, BigDecimal number) throws ValueRejected {
        long value;
        try {
            value = number.longValueExact();
        } catch (ArithmeticException e) {
            throw notWhole(number);
        }
        long min = min(settings);
        long max = max(settings);
        if (value < min || value > max) {
            throw new ValueRejected(
                    "metadata.value.out-of-range",
                    "%d is not between %d and %d".formatted(value, min, max),
                    "Write a number from %d to %d".formatted(min, max));
        }
        return value;
    }

    private static ValueRejected notWhole(Object value) {
        return new ValueRejected(
                "metadata.value.not-a-whole-number",
                "%s is not a whole number".formatted(Quoted.of(value)),
                "Write digits alone, such as 42");
    }

    private static long min(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, MIN, -LIMIT);
    }

    private static long max(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, MAX, LIMIT);
    }
}
