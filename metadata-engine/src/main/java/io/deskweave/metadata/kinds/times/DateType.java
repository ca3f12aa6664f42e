package io.deskweave.metadata.kinds.times;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Bounds;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A day of the calendar. */
final class DateType implements FieldType {

    private static final int YEAR_MAX = 9999;
    private static final Bounds<LocalDate> BOUNDS = Bounds.ofDates();

    @Override
    public String key() {
        return "date";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return BOUNDS.check(SettingsCheck.of(place, settings), settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Date();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof String text)) {
            throw rejected(json, "2026-03-14");
        }
        return BOUNDS.within(settings, read(text, DateTimeFormatter.ISO_LOCAL_DATE, "2026-03-14"));
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var pattern = form.pattern();
        if (pattern == null) {
            return fromJson(settings, text.strip());
        }
        return BOUNDS.within(settings, read(text.strip(), TimePatterns.of(pattern), pattern));
    }

    private static LocalDate read(String text, DateTimeFormatter formatter, String example) throws ValueRejected {
        try {
            var date = LocalDate.parse(text, formatter);
            if (date.getYear() >= 1 && date.getYear() <= YEAR_MAX) {
                return date;
            }
        } catch (DateTimeException e) {
            throw rejected(text, example);
        }
        throw rejected(text, example);
    }

    private static ValueRejected rejected(Object value, String example) {
        return new ValueRejected(
                "metadata.value.not-a-date",
                "%s is not a day of the calendar".formatted(Quoted.of(value)),
                "Write it like %s".formatted(example));
    }
}
