package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.Numbering;
import io.deskweave.metadata.fields.Numbering.Anew;
import io.deskweave.metadata.fields.Numbering.Part;
import io.deskweave.metadata.fields.NumbersRecords;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running number, such as T-1042 or R-202603-0017, that the database gives to each new record. Gaps are allowed
 * unless the settings say otherwise: a number that was taken by a write which then failed is not given again. Without
 * gaps, whoever writes waits until the writer before is done.
 */
final class AutoNumberType implements NumbersRecords {

    private static final String PREFIX = "prefix";
    private static final String PATTERN = "pattern";
    private static final String GAPS = "gaps";
    private static final String ANEW = "anew";
    private static final String TIME_ZONE = "timeZone";
    private static final String NONE = "none";
    private static final String PLAIN = "{prefix}{0}";
    private static final List<String> FIXED = List.of(PREFIX, PATTERN, GAPS, ANEW, TIME_ZONE);
    private static final int PREFIX_LENGTH_MAX = 20;
    private static final int PATTERN_LENGTH_MAX = 60;
    private static final int ZONE_LENGTH_MAX = 60;
    private static final int LENGTH_MAX = 40;
    /** Room for numbers that outgrow their pattern. */
    private static final int START_LENGTH_MAX = 30;

    @Override
    public String key() {
        return "autoNumber";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.withoutDefault(place, settings)
                .text(PREFIX, PREFIX_LENGTH_MAX)
                .text(PATTERN, PATTERN_LENGTH_MAX)
                .oneOf(GAPS, "allowed", NONE)
                .oneOf(ANEW, "never", "year", "month", "day")
                .text(TIME_ZONE, ZONE_LENGTH_MAX);
        if (zone(settings).isEmpty()) {
            check.malformed(TIME_ZONE, "a time zone such as Asia/Shanghai");
        }
        var parts = parts(settings);
        if (parts.isEmpty() || NumberPattern.length(parts.get()) > START_LENGTH_MAX) {
            check.malformed(
                    PATTERN,
                    "a pattern such as {prefix}{yyyy}{MM}-{0000}, with zeros once and %d signs at most"
                            .formatted(START_LENGTH_MAX));
        } else if (anew(settings) != Anew.NEVER) {
            checkAnew(check, parts.get(), settings);
        }
        return check.findings();
    }

    /** Numbers of two periods must differ, and only a counter of the table's own can begin again. */
    private static void checkAnew(SettingsCheck check, List<Part> parts, Map<String, Object> settings) {
        if (!NONE.equals(settings.get(GAPS))) {
            check.malformed(GAPS, "\"none\" where counting begins anew");
        }
        var needed = switch (anew(settings)) {
            case NEVER -> List.<String>of();
            case YEAR -> List.of("yy");
            case MONTH -> List.of("yy", "MM");
            case DAY -> List.of("yy", "MM", "dd");
        };
        if (!needed.stream().allMatch(letters -> NumberPattern.says(parts, letters))) {
            check.malformed(
                    PATTERN,
                    "one that says {%s}, so that no number comes twice".formatted(String.join("} and {", needed)));
        }
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return FIXED.stream()
                .filter(setting -> !Objects.equals(before.get(setting), after.get(setting)))
                .map(setting -> SettingsChange.fixed(place, setting))
                .toList();
    }

    @Override
    public Numbering numbering(Map<String, Object> settings) {
        return new Numbering(
                parts(settings).orElseThrow(),
                anew(settings),
                NONE.equals(settings.get(GAPS)),
                zone(settings).orElseThrow());
    }

    private static Optional<List<Part>> parts(Map<String, Object> settings) {
        var prefix = Objects.requireNonNullElse(Settings.text(settings, PREFIX), "");
        return NumberPattern.read(Objects.requireNonNullElse(Settings.text(settings, PATTERN), PLAIN), prefix);
    }

    private static Anew anew(Map<String, Object> settings) {
        var written = Settings.text(settings, ANEW);
        return Stream.of(Anew.values())
                .filter(anew -> anew.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElse(Anew.NEVER);
    }

    private static Optional<ZoneId> zone(Map<String, Object> settings) {
        var written = Objects.requireNonNullElse(Settings.text(settings, TIME_ZONE), "UTC");
        // Regions alone: PostgreSQL reads the sign of an offset the other way round.
        return ZoneId.getAvailableZoneIds().contains(written) ? Optional.of(ZoneId.of(written)) : Optional.empty();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text(LENGTH_MAX);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        throw new ValueRejected(
                "metadata.value.not-writable",
                "The value of this field is given by the platform",
                "Leave the field out");
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text);
    }

    @Override
    public boolean writable() {
        return false;
    }
}
