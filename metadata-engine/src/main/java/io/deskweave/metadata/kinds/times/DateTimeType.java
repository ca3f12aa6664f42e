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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A moment, to the microsecond. */
final class DateTimeType implements FieldType {

    private static final String EXAMPLE = "2026-03-14T01:20:00Z";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Bounds<Instant> BOUNDS =
            new Bounds<>(DateTimeType::bound, "a date with a time and an offset, such as " + EXAMPLE);

    @Override
    public String key() {
        return "dateTime";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return BOUNDS.check(SettingsCheck.of(place, settings), settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.DateTime();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return BOUNDS.within(settings, ofJson(json));
    }

    private static Optional<Instant> bound(Object written) {
        try {
            return Optional.of(ofJson(written));
        } catch (ValueRejected e) {
            return Optional.empty();
        }
    }

    private static Instant ofJson(Object json) throws ValueRejected {
        if (!(json instanceof String text)) {
            throw rejected(json, EXAMPLE);
        }
        try {
            return bounded(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from), text);
        } catch (DateTimeException e) {
            throw rejected(text, EXAMPLE + ", with its offset");
        }
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return BOUNDS.within(settings, ofText(text, form));
    }

    private static Instant ofText(String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        var pattern = form.pattern();
        try {
            if (pattern != null) {
                return bounded(read(written, TimePatterns.of(pattern), form.zone()), text);
            }
            var iso = written.replace(' ', 'T');
            return bounded(
                    iso.contains("T")
                            ? read(iso, DateTimeFormatter.ISO_DATE_TIME, form.zone())
                            : read(iso, DateTimeFormatter.ISO_DATE, form.zone()),
                    text);
        } catch (DateTimeException e) {
            throw rejected(text, pattern == null ? EXAMPLE : pattern);
        }
    }

    private static Instant read(String text, DateTimeFormatter formatter, ZoneId zone) {
        TemporalAccessor read = formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("Not a moment");
        };
    }

    private static Instant bounded(Instant moment, String text) throws ValueRejected {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw rejected(text, EXAMPLE + ", in the years 1 to 9999");
        }
        return moment.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS).toInstant();
    }

    private static ValueRejected rejected(Object value, String example) {
        return new ValueRejected(
                "metadata.value.not-a-date-time",
                "%s is not a date with a time".formatted(Quoted.of(value)),
                "Write it like %s".formatted(example));
    }
}
