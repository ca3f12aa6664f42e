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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A span of time in whole seconds, written as ISO 8601 has it: PT1H30M. A day is 24 hours; months and years, whose
 * lengths differ, are none.
 */
final class DurationType implements FieldType {

    private static final Duration LONGEST = Duration.ofDays(100_000);
    private static final int LENGTH_MAX = 60;
    private static final Bounds<Duration> BOUNDS =
            new Bounds<>(DurationType::bound, "a span of time in whole seconds, such as PT1H30M");

    @Override
    public String key() {
        return "duration";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return BOUNDS.check(SettingsCheck.of(place, settings), settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Duration();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return BOUNDS.within(settings, ofJson(json));
    }

    private static Optional<Duration> bound(Object written) {
        try {
            return Optional.of(ofJson(written));
        } catch (ValueRejected e) {
            return Optional.empty();
        }
    }

    private static Duration ofJson(Object json) throws ValueRejected {
        if (!(json instanceof String text) || text.length() > LENGTH_MAX) {
            throw rejected(json);
        }
        try {
            return bounded(Duration.parse(text), text);
        } catch (DateTimeException e) {
            throw rejected(json);
        }
    }

    /** Also {@code 1:30}, hours and minutes, and {@code 1 h 30 min} in English or Chinese. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        if (written.length() > LENGTH_MAX) {
            throw rejected(text);
        }
        var spoken = SpokenDurations.read(written);
        return BOUNDS.within(settings, spoken.isPresent() ? bounded(spoken.get(), text) : ofJson(written));
    }

    private static Duration bounded(Duration duration, String written) throws ValueRejected {
        boolean whole = duration.truncatedTo(ChronoUnit.SECONDS).equals(duration);
        if (!whole || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw rejected(written);
        }
        return duration;
    }

    private static ValueRejected rejected(Object value) {
        return new ValueRejected(
                "metadata.value.not-a-duration",
                "%s is not a span of time in whole seconds, of at most %,d days"
                        .formatted(Quoted.of(value), LONGEST.toDays()),
                "Write it like PT1H30M for an hour and a half, or P2D for two days");
    }
}
