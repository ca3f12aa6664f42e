package io.deskweave.metadata.calendars;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as people write it, being read. Such as
 *
 * <pre>{@code
 * {timeZone: "Asia/Shanghai",
 *  week: {monday: [{from: "09:00", to: "12:00"}, {from: "13:30", to: "18:00"}], ...},
 *  holidays: [{date: "2026-10-01", name: "国庆节"}],
 *  workdays: [{date: "2026-10-10", openings: [{from: "09:00", to: "18:00"}]}]}
 * }</pre>
 *
 * <p>A workday is a date with openings of its own: one that makes up for a holiday, or half a day. Without openings it
 * is open as on Mondays.
 */
public final class WrittenCalendar {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");
    private static final String OPENING = "Write it as {\"from\": \"09:00\", \"to\": \"17:30\"}";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Opening>> dates = new HashMap<>();

    private WrittenCalendar() {}

    /**
     * Something wrong with it.
     *
     * @param within where, outermost first
     */
    public record Fault(String code, List<String> within, String message, String advice) {

        public Fault {
            within = List.copyOf(within);
        }
    }

    /**
     * What came of reading it.
     *
     * @param calendar empty when anything is wrong
     */
    public record Read(Optional<WorkCalendar> calendar, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** Never throws, whatever was written. */
    public static Read read(Map<?, ?> written) {
        return new WrittenCalendar().of(written);
    }

    private Read of(Map<?, ?> written) {
        var zone = zone(written.get("timeZone"));
        week(written.get("week") instanceof Map<?, ?> days ? days : Map.of());
        each(written, "holidays", (date, holiday, within) -> dates.put(date, List.of()));
        each(written, "workdays", (date, workday, within) -> dates.put(date, workday(workday, within)));
        boolean open = week.values().stream().anyMatch(openings -> !openings.isEmpty())
                || dates.values().stream().anyMatch(openings -> !openings.isEmpty());
        if (!open && faults.isEmpty()) {
            fault(
                    "metadata.calendar.never-open",
                    List.of("week"),
                    "This calendar is never open",
                    "Give a day of the week hours");
        }
        return new Read(
                faults.isEmpty() ? zone.map(known -> new WorkCalendar(known, week, dates)) : Optional.empty(), faults);
    }

    private void fault(String code, List<String> within, String message, String advice) {
        faults.add(new Fault(code, within, message, advice));
    }

    private Optional<ZoneId> zone(@Nullable Object written) {
        if (written instanceof String name && ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        fault(
                "metadata.calendar.zone-unknown",
                List.of("timeZone"),
                "There is no time zone '%s'".formatted(written),
                "Write one as the IANA has them, such as Asia/Shanghai or Europe/Berlin");
        return Optional.empty();
    }

    private void week(Map<?, ?> days) {
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(Locale.ROOT);
            if (days.get(name) instanceof List<?> openings) {
                week.put(day, openings(openings, List.of("week", name)));
            }
        }
    }

    /** Something about one date. */
    private interface Dated {
        void note(LocalDate date, Map<?, ?> entry, List<String> within);
    }

    private void each(Map<?, ?> written, String name, Dated dated) {
        var entries = written.get(name) instanceof List<?> list ? list : List.of();
        for (var i = 0; i < entries.size(); i++) {
            var within = List.of(name, Integer.toString(i));
            var entry = entries.get(i) instanceof Map<?, ?> map ? map : Map.of();
            date(entry.get("date"), within).ifPresent(date -> {
                if (dates.containsKey(date)) {
                    fault(
                            "metadata.calendar.date-twice",
                            within,
                            "%s stands here twice".formatted(date),
                            "Keep one: a holiday is closed, a workday is open");
                } else {
                    dated.note(date, entry, within);
                }
            });
        }
    }

    private Optional<LocalDate> date(@Nullable Object written, List<String> within) {
        try {
            var date = LocalDate.parse(String.valueOf(written));
            if (date.getYear() >= ZoneClock.FIRST_YEAR && date.getYear() <= ZoneClock.LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // told below, together with dates that are too far away
        }
        fault(
                "metadata.calendar.date-unknown",
                within,
                "'%s' is no date from %d to %d".formatted(written, ZoneClock.FIRST_YEAR, ZoneClock.LAST_YEAR),
                "Write it as 2026-10-01");
        return Optional.empty();
    }

    private List<Opening> workday(Map<?, ?> workday, List<String> within) {
        return workday.get("openings") instanceof List<?> openings
                ? openings(openings, within)
                : week.getOrDefault(DayOfWeek.MONDAY, List.of());
    }

    private List<Opening> openings(List<?> written, List<String> within) {
        var openings = new ArrayList<Opening>();
        for (var each : written) {
            var opening = opening(each, within);
            if (opening.isPresent() && openings.stream().anyMatch(other -> other.overlaps(opening.get()))) {
                fault(
                        "metadata.calendar.openings-overlap",
                        within,
                        "Two openings of one day overlap",
                        "Let one end before the next begins");
            } else {
                opening.ifPresent(openings::add);
            }
        }
        return openings;
    }

    private Optional<Opening> opening(@Nullable Object written, List<String> within) {
        var map = written instanceof Map<?, ?> entry ? entry : Map.of();
        var from = minutes(map.get("from"));
        var to = minutes(map.get("to"));
        if (from < 0 || to < 0) {
            fault("metadata.calendar.opening-unknown", within, "An opening has a beginning and an end", OPENING);
            return Optional.empty();
        }
        if (to <= from) {
            fault(
                    "metadata.calendar.opening-backward",
                    within,
                    "An opening ends at %s, before it has begun at %s".formatted(map.get("to"), map.get("from")),
                    "Hours beyond midnight are two openings: until 24:00, and from 00:00 on the next day");
            return Optional.empty();
        }
        return Optional.of(new Opening(from, to));
    }

    /** From midnight; -1 when it is no time of the day. */
    private static int minutes(@Nullable Object written) {
        if (!(written instanceof String time) || !TIME.matcher(time).matches()) {
            return -1;
        }
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
