package io.deskweave.metadata.expressions.published;

import com.google.re2j.Pattern;
import io.deskweave.metadata.calendars.Opening;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.fields.Place;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON carries them without loss: null, true, false, texts and lists as they are, all others as an object
 * whose one name says what it is, such as {@code {"int": "5"}} or {@code {"decimal": "2.50"}}.
 */
public final class PublishedValue {

    private static final long NANOS = 1_000_000_000L;

    private PublishedValue() {}

    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(each -> all.add(of(each)));
            return all;
        }
        if (value instanceof Map<?, ?> table) {
            var all = new LinkedHashMap<String, @Nullable Object>();
            table.forEach((key, each) -> all.put(String.valueOf(key), of(each)));
            return Map.of("table", all);
        }
        return value == null ? null : single(value);
    }

    private static Object single(Object value) {
        return switch (value) {
            case Long number -> Map.of("int", number.toString());
            case BigDecimal number -> Map.of("decimal", number.toPlainString());
            case LocalDate date -> Map.of("date", date.toString());
            case Instant moment -> Map.of("moment", nanos(moment.getEpochSecond(), moment.getNano()));
            case Duration span -> Map.of("span", nanos(span.getSeconds(), span.getNano()));
            case Place place -> Map.of("place", List.of(place.latitude(), place.longitude()));
            case Pattern pattern -> Map.of("pattern", pattern.pattern());
            case WorkCalendar calendar -> Map.of("calendar", calendar(calendar));
            default -> value instanceof Boolean ? value : value.toString();
        };
    }

    /** Nanoseconds as a whole number, from 1970 or in all. */
    private static String nanos(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds)
                .multiply(BigDecimal.valueOf(NANOS))
                .add(BigDecimal.valueOf(nanos))
                .toPlainString();
    }

    /** All that is needed to compute with it: a week, dates that differ, and when the zone's clocks are changed. */
    private static Map<String, Object> calendar(WorkCalendar calendar) {
        var week = new ArrayList<List<List<Integer>>>();
        for (var day : DayOfWeek.values()) {
            week.add(openings(calendar.week().getOrDefault(day, List.of())));
        }
        var dates = new TreeMap<String, Object>();
        calendar.dates().forEach((date, openings) -> dates.put(date.toString(), openings(openings)));
        return new TreeMap<>(Map.of("week", week, "dates", dates, "clock", calendar.clockChanges()));
    }

    /** In minutes from midnight. */
    private static List<List<Integer>> openings(List<Opening> openings) {
        return openings.stream()
                .map(opening -> List.of(opening.from(), opening.to()))
                .toList();
    }
}
