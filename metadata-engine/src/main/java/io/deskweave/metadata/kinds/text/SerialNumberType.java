package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A number that a maker gave to a device. Its pattern is written as people see it on the plate: A stands for a capital
 * letter, 9 for a digit, X for either, everything else for itself, and what follows a backslash for itself too.
 */
final class SerialNumberType implements FieldType {

    private static final String PATTERN = "pattern";
    private static final int LENGTH_MAX = 60;

    @Override
    public String key() {
        return "serialNumber";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check =
                SettingsCheck.of(place, settings).required(PATTERN, "AA-999999").text(PATTERN, LENGTH_MAX);
        if (settings.get(PATTERN) instanceof String pattern && !Mask.isWellFormed(pattern)) {
            check.malformed(PATTERN, "a pattern such as AA-999999, with no backslash at its end");
        }
        return check.findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text(LENGTH_MAX);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json);
        TextRules.check(text, LENGTH_MAX, false);
        var mask = mask(settings);
        if (!mask.fits(text)) {
            throw new ValueRejected(
                    "metadata.value.not-a-serial-number",
                    "%s is not a serial number of the form %s".formatted(Quoted.of(text), mask.written()),
                    "Write one such as " + mask.example());
        }
        return text;
    }

    /** Small letters too, as people type them. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        return fromJson(settings, mask(settings).fits(written) ? written : written.toUpperCase(Locale.ROOT));
    }

    private static Mask mask(Map<String, Object> settings) {
        var pattern = Settings.text(settings, PATTERN);
        return new Mask(pattern == null ? "" : pattern);
    }
}
