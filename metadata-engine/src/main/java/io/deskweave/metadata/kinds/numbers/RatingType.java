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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How good something was, in stars: from one to as many as the field has. No answer is no value, not zero stars. */
final class RatingType implements FieldType {

    private static final String MAX = "max";
    private static final int MAX_DEFAULT = 5;
    private static final int MAX_LEAST = 3;
    private static final int MAX_MOST = 10;
    private static final Pattern STARS = Pattern.compile("([★⭐*]{1,10})☆*");
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})\\s*(?:/\\s*(\\d{1,2})|stars?|星|分)?", Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "rating";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings)
                .wholeNumber(MAX, MAX_LEAST, MAX_MOST)
                .findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.notLess(place, MAX, max(before), max(after));
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.WholeNumber(1, max(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        long max = max(settings);
        if (!(json instanceof Number)) {
            throw rejected(json, max);
        }
        try {
            long stars =
                    Numerals.ofJson(json).orElseThrow(() -> rejected(json, max)).longValueExact();
            if (stars >= 1 && stars <= max) {
                return stars;
            }
        } catch (ArithmeticException e) {
            throw rejected(json, max);
        }
        throw rejected(json, max);
    }

    /** Also {@code ★★★★☆}, {@code 4/5} and {@code 4 stars}; four of ten is no four of five. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        var stars = STARS.matcher(written);
        if (stars.matches()) {
            return fromJson(settings, (long) stars.group(1).length());
        }
        var number = WRITTEN.matcher(written);
        boolean ofOther =
                number.matches() && number.group(2) != null && Long.parseLong(number.group(2)) != max(settings);
        if (!number.matches() || ofOther) {
            throw rejected(text, max(settings));
        }
        return fromJson(settings, Long.valueOf(number.group(1)));
    }

    private static ValueRejected rejected(Object value, long max) {
        return new ValueRejected(
                "metadata.value.not-a-rating",
                "%s is not a rating of 1 to %d".formatted(Quoted.of(value), max),
                "Write a whole number from 1 to %d".formatted(max));
    }

    private static long max(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, MAX, MAX_DEFAULT);
    }
}
