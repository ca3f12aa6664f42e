package io.deskweave.metadata.kinds.times;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of time as people write them, in English and Chinese. */
final class SpokenDurations {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,7}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern PART = Pattern.compile("(\\d{1,10})\\s*(\\p{L}+)[\\s,，]*");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            unit("w", Duration.ofDays(7)),
            unit("week", Duration.ofDays(7)),
            unit("周", Duration.ofDays(7)),
            unit("d", Duration.ofDays(1)),
            unit("day", Duration.ofDays(1)),
            unit("天", Duration.ofDays(1)),
            unit("日", Duration.ofDays(1)),
            unit("h", Duration.ofHours(1)),
            unit("hr", Duration.ofHours(1)),
            unit("hour", Duration.ofHours(1)),
            unit("小时", Duration.ofHours(1)),
            unit("时", Duration.ofHours(1)),
            unit("min", Duration.ofMinutes(1)),
            unit("minute", Duration.ofMinutes(1)),
            unit("分钟", Duration.ofMinutes(1)),
            unit("分", Duration.ofMinutes(1)),
            unit("s", Duration.ofSeconds(1)),
            unit("sec", Duration.ofSeconds(1)),
            unit("second", Duration.ofSeconds(1)),
            unit("秒", Duration.ofSeconds(1)));

    private SpokenDurations() {}

    static Optional<Duration> read(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            var seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Optional.of(Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(seconds));
        }
        return parts(text);
    }

    private static Optional<Duration> parts(String text) {
        var part = PART.matcher(text);
        var sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            var unit = unit(part.group(2));
            if (unit == null) {
                return Optional.empty();
            }
            sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
            end = part.end();
        }
        return end == 0 || end < text.length() ? Optional.empty() : Optional.of(sum);
    }

    private static @Nullable Duration unit(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var unit = UNITS.get(lower);
        return unit == null && lower.length() > 2 && lower.endsWith("s")
                ? UNITS.get(lower.substring(0, lower.length() - 1))
                : unit;
    }

    private static Map.Entry<String, Duration> unit(String word, Duration length) {
        return Map.entry(word, length);
    }
}
