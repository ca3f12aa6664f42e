package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Bounds;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An exact decimal number. What has more decimals than the field is refused, never rounded. */
final class DecimalType implements FieldType {

    private static final String PRECISION = "precision";
    private static final String SCALE = "scale";
    private static final int PRECISION_DEFAULT = 18;
    private static final int PRECISION_LIMIT = 38;
    private static final int SCALE_DEFAULT = 2;
    private static final int SCALE_LIMIT = 18;
    private static final Bounds<BigDecimal> BOUNDS = Bounds.ofDecimals();

    @Override
    public String key() {
        return "decimal";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .wholeNumber(PRECISION, 1, PRECISION_LIMIT)
                .wholeNumber(SCALE, 0, SCALE_LIMIT);
        BOUNDS.check(check, settings);
        if (scale(settings) > precision(settings)) {
            check.malformed(SCALE, "no more than 'precision'");
        }
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = new ArrayList<>(SettingsChange.notLess(place, PRECISION, precision(before), precision(after)));
        if (scale(before) != scale(after)) {
            findings.add(SettingsChange.fixed(place, SCALE));
        }
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Decimal(precision(settings), scale(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return fitted(settings, Numerals.ofJson(json).orElseThrow(() -> notDecimal(json)));
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fitted(settings, Numerals.read(text).orElseThrow(() -> notDecimal(text)));
    }

    private static BigDecimal fitted(Map<String, Object> settings, BigDecimal number) throws ValueRejected {
        int scale = scale(settings);
        return BOUNDS.within(settings, Numerals.fitted(number, precision(settings) - scale, scale));
    }

    private static ValueRejected notDecimal(Object value) {
        return new ValueRejected(
                "metadata.value.not-a-decimal",
                "%s is not a number".formatted(Quoted.of(value)),
                "Write digits with a point, such as 1234.50");
    }

    private static int precision(Map<String, Object> settings) {
        return (int) Settings.wholeNumber(settings, PRECISION, PRECISION_DEFAULT);
    }

    private static int scale(Map<String, Object> settings) {
        return (int) Settings.wholeNumber(settings, SCALE, SCALE_DEFAULT);
    }
}
