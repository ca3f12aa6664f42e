package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A share of a hundred: 12.5 is 12.5 %, everywhere and in every form. */
final class PercentType implements FieldType {

    private static final String SCALE = "scale";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final int SCALE_DEFAULT = 2;
    private static final int SCALE_LIMIT = 6;
    private static final int DIGITS_BEFORE = 7;
    private static final int LIMIT = 1_000_000;
    private static final int MAX_DEFAULT = 100;
    private static final Pattern SIGN = Pattern.compile("\\s*[%％]$");

    @Override
    public String key() {
        return "percent";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .wholeNumber(SCALE, 0, SCALE_LIMIT)
                .wholeNumber(MIN, -LIMIT, LIMIT)
                .wholeNumber(MAX, -LIMIT, LIMIT);
        if (min(settings) > max(settings)) {
            check.malformed(MIN, "no more than 'max'");
        }
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return scale(before) == scale(after) ? List.of() : List.of(SettingsChange.fixed(place, SCALE));
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Decimal(DIGITS_BEFORE + scale(settings), scale(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return within(settings, Numerals.ofJson(json).orElseThrow(() -> rejected(json)));
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var number = SIGN.matcher(text.strip()).replaceFirst("");
        return within(settings, Numerals.read(number).orElseThrow(() -> rejected(text)));
    }

    private static BigDecimal within(Map<String, Object> settings, BigDecimal number) throws ValueRejected {
        var value = Numerals.fitted(number, DIGITS_BEFORE, scale(settings));
        long min = min(settings);
        long max = max(settings);
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new ValueRejected(
                    "metadata.value.out-of-range",
                    "%s %% is not between %d and %d".formatted(value.toPlainString(), min, max),
                    "Write a percentage from %d to %d".formatted(min, max));
        }
        return value;
    }

    private static ValueRejected rejected(Object value) {
        return new ValueRejected(
                "metadata.value.not-a-percentage",
                "%s is not a percentage".formatted(Quoted.of(value)),
                "Write digits with a point, such as 12.5 for 12.5 %");
    }

    private static int scale(Map<String, Object> settings) {
        return (int) Settings.wholeNumber(settings, SCALE, SCALE_DEFAULT);
    }

    private static long min(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, MIN, 0);
    }

    private static long max(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, MAX, MAX_DEFAULT);
    }
}
