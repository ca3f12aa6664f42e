package io.deskweave.metadata.calendars;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When people work: every week alike, but for dates that differ. Openings are read off the clocks on the walls of the
 * time zone: an opening begins at the first moment at which they show its beginning or later, and ends likewise, so the
 * hour that summer time takes or gives is not worked or is.
 *
 * <p>Moments from 1970 to 2100 are known, and nothing farther away than ten years is computed; what lies beyond is
 * nothing. Every answer takes a few look-ups in a year's table of openings, which is made when it is first needed.
 */
public final class WorkCalendar {

    /** Who waits ten years for an answer has other worries. */
    static final int YEARS_AHEAD = 10;

    private static final int YEARS_KEPT = 24;
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private static final long NANOS = 1_000_000_000L;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Map<LocalDate, List<Opening>> dates;
    private final ZoneClock clock;
    private final LoadingCache<Integer, YearOfWork> years =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build(this::year);

    /**
     * @param week the openings of each day; a day that is missing is closed. Those of one day must not overlap
     * @param dates those of dates that differ from their day of the week; none for a holiday
     */
    public WorkCalendar(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Map<LocalDate, List<Opening>> dates) {
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, openings) -> this.week.put(day, inOrder(openings)));
        this.dates = new TreeMap<>();
        dates.forEach((date, openings) -> this.dates.put(date, inOrder(openings)));
        this.clock = ZoneClock.of(zone);
    }

    private static List<Opening> inOrder(List<Opening> openings) {
        var sorted =
                openings.stream().sorted(Comparator.comparingInt(Opening::from)).toList();
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException("Openings of one day overlap");
            }
        }
        return sorted;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The openings of a date, in their order. */
    public List<Opening> openings(LocalDate date) {
        var own = dates.get(date);
        return own == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : own;
    }

    private YearOfWork year(int number) {
        var opens = new ArrayList<Long>();
        var closes = new ArrayList<Long>();
        var first = LocalDate.of(number, 1, 1);
        for (var date = first; date.getYear() == number; date = date.plusDays(1)) {
            var midnight = date.toEpochDay() * DAY;
            for (var opening : openings(date)) {
                var from = clock.first(midnight + opening.from() * MINUTE);
                var to = clock.first(midnight + opening.to() * MINUTE);
                // Where clocks are put forward there may be nothing of it.
                if (from < to) {
                    opens.add(from);
                    closes.add(to);
                }
            }
        }
        return new YearOfWork(
                clock.first(first.toEpochDay() * DAY),
                clock.first(first.plusYears(1).toEpochDay() * DAY),
                opens.stream().mapToLong(Long::longValue).toArray(),
                closes.stream().mapToLong(Long::longValue).toArray());
    }

    /** Whether people work at this moment; empty beyond the years that are known. */
    public Optional<Boolean> isOpen(Instant moment) {
        var year = yearOf(moment);
        return year == null ? Optional.empty() : Optional.of(of(year).isOpen(moment.getEpochSecond()));
    }

    /** This moment when people work then, otherwise the next at which they begin; empty when not in ten years. */
    public Optional<Instant> nextOpening(Instant moment) {
        var year = yearOf(moment);
        if (year == null) {
            return Optional.empty();
        }
        if (of(year).isOpen(moment.getEpochSecond())) {
            return Optional.of(moment);
        }
        var next = moment.getEpochSecond();
        for (int each = year; each <= Math.min(year + YEARS_AHEAD, ZoneClock.LAST_YEAR); each++) {
            var table = of(each);
            next = each == year ? table.opensAfter(next) : table.opensAfter(table.begins() - 1);
            if (next < table.ends()) {
                return Optional.of(Instant.ofEpochSecond(next));
            }
        }
        return Optional.empty();
    }

    /**
     * The working time between two moments, negative when the second is earlier; empty when they are more than ten
     * years apart.
     */
    public Optional<Duration> between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).map(Duration::negated);
        }
        var first = yearOf(from);
        var last = yearOf(to);
        if (first == null || last == null || last - first > YEARS_AHEAD) {
            return Optional.empty();
        }
        var between = worked(of(last), to).minus(worked(of(first), from));
        for (int year = first; year < last; year++) {
            between = between.plusSeconds(of(year).whole());
        }
        return Optional.of(between);
    }

    /** What is worked in a year before a moment; openings begin and end with whole seconds. */
    private static Duration worked(YearOfWork year, Instant moment) {
        var seconds = moment.getEpochSecond();
        return Duration.ofSeconds(year.until(seconds), year.isOpen(seconds) ? moment.getNano() : 0);
    }

    /**
     * The first moment until which so much is worked from this one on; with a negative duration the last moment from
     * which so much was worked until this one. Empty when that is more than ten years away.
     */
    public Optional<Instant> plus(Instant moment, Duration work) {
        var year = yearOf(moment);
        if (year == null || work.isZero()) {
            return year == null ? Optional.empty() : Optional.of(moment);
        }
        var worked = worked(of(year), moment);
        return work.isNegative()
                ? backward(year, work.negated().minus(worked).plusSeconds(of(year).whole()))
                : forward(year, work.plus(worked));
    }

    /** @param left what is to be worked from the beginning of the year on; more than nothing */
    private Optional<Instant> forward(int from, Duration left) {
        var rest = left; // of it, in the years still to come
        for (var year = from; year <= Math.min(from + YEARS_AHEAD, ZoneClock.LAST_YEAR); year++) {
            var table = of(year);
            if (rest.compareTo(Duration.ofSeconds(table.whole())) <= 0) {
                return Optional.of(first(table, rest));
            }
            rest = rest.minusSeconds(table.whole());
        }
        return Optional.empty();
    }

    private static Instant first(YearOfWork year, Duration work) {
        return work.getNano() == 0
                ? Instant.ofEpochSecond(year.first(work.getSeconds()))
                : Instant.ofEpochSecond(year.first(work.getSeconds() + 1) - 1, work.getNano());
    }

    /** @param left what is to be worked until the end of the year; more than nothing */
    private Optional<Instant> backward(int from, Duration left) {
        var rest = left; // of it, in the years before
        for (var year = from; year >= Math.max(from - YEARS_AHEAD, ZoneClock.FIRST_YEAR); year--) {
            var table = of(year);
            if (rest.compareTo(Duration.ofSeconds(table.whole())) <= 0) {
                return Optional.of(last(table, rest));
            }
            rest = rest.minusSeconds(table.whole());
        }
        return Optional.empty();
    }

    private static Instant last(YearOfWork year, Duration work) {
        return work.getNano() == 0
                ? Instant.ofEpochSecond(year.last(work.getSeconds()))
                : Instant.ofEpochSecond(year.last(work.getSeconds() + 1), NANOS - work.getNano());
    }

    private YearOfWork of(int year) {
        return years.get(year);
    }

    private @Nullable Integer yearOf(Instant moment) {
        var seconds = moment.getEpochSecond();
        if (seconds < 0 || seconds >= ZoneClock.END) {
            return null;
        }
        var year = LocalDate.ofEpochDay(clock.day(seconds)).getYear();
        return year < ZoneClock.FIRST_YEAR || year > ZoneClock.LAST_YEAR ? null : year;
    }

    /** The days of the week with their openings, for whoever computes elsewhere. */
    public Map<DayOfWeek, List<Opening>> week() {
        return Collections.unmodifiableMap(week);
    }

    /** Dates that differ from their day of the week, with their openings. */
    public Map<LocalDate, List<Opening>> dates() {
        return Collections.unmodifiableMap(dates);
    }

    /** From when on, in seconds since 1970, the zone's clocks are ahead of UTC by how many; the first from ever. */
    public List<List<Long>> clockChanges() {
        return clock.changes();
    }
}
