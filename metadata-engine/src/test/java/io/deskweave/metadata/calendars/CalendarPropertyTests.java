package io.deskweave.metadata.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked of any calendar, looking at every minute by itself gives the same answer. */
class CalendarPropertyTests {

    private static final int DAYS = 12;
    private static final int CALENDARS = 12;
    private static final int QUESTIONS = 60;

    @ParameterizedTest
    @CsvSource({
        "51, Europe/Berlin, 2026-03-24",
        "52, Europe/Berlin, 2026-10-20",
        "53, America/New_York, 2026-03-03",
        "54, America/New_York, 2026-10-27",
        "55, Australia/Lord_Howe, 2026-03-31",
        "56, Australia/Lord_Howe, 2026-09-29",
        "57, Asia/Shanghai, 2026-12-27",
        "58, Asia/Shanghai, 1986-04-30",
        "59, Pacific/Apia, 2011-12-26",
        "60, America/Havana, 2026-10-28",
        "61, Africa/Casablanca, 2026-02-12",
        "62, Asia/Kathmandu, 2099-12-25"
    })
    void answersAsLookingAtEveryMinuteDoes(long seed, String zone, LocalDate from) {
        var random = new Random(seed);
        for (var round = 0; round < CALENDARS; round++) {
            var calendar = random(random, ZoneId.of(zone), from);
            var start = from.atStartOfDay(calendar.zone()).toInstant();
            var naive = new NaiveCalendar(calendar, start, DAYS);
            for (var i = 0; i < QUESTIONS; i++) {
                compare(calendar, naive, random, "seed %d, calendar %d".formatted(seed, round));
            }
        }
    }

    private static void compare(WorkCalendar calendar, NaiveCalendar naive, Random random, String which) {
        var minute = random.nextInt(naive.minutes());
        var other = random.nextInt(minute, naive.minutes());
        var moment = naive.at(minute);
        assertThat(calendar.isOpen(moment)).as("%s: open at %s", which, moment).contains(naive.isOpen(minute));
        var between = Duration.ofMinutes(naive.between(minute, other));
        assertThat(calendar.between(moment, naive.at(other)))
                .as("%s: between %s and %s", which, moment, naive.at(other))
                .contains(between);
        assertThat(calendar.between(naive.at(other), moment)).contains(between.negated());
        naive.nextOpening(minute)
                .ifPresent(at -> assertThat(calendar.nextOpening(moment))
                        .as("%s: next opening at %s", which, moment)
                        .contains(naive.at(at)));
        var work = random.nextInt(3000);
        naive.plus(minute, work)
                .ifPresent(at -> assertThat(calendar.plus(moment, Duration.ofMinutes(work)))
                        .as("%s: %s and %d minutes", which, moment, work)
                        .contains(naive.at(at)));
        naive.minus(minute, work)
                .ifPresent(at -> assertThat(calendar.plus(moment, Duration.ofMinutes(-work)))
                        .as("%s: %s less %d minutes", which, moment, work)
                        .contains(naive.at(at)));
    }

    @Test
    void addsToTheNanosecondAndTakesAwayWhatItAdded() {
        var random = new Random(63);
        var calendar = random(random, ZoneId.of("Europe/Berlin"), LocalDate.parse("2026-03-24"));
        for (var i = 0; i < 2000; i++) {
            var moment = Instant.parse("2026-01-01T00:00:00Z")
                    .plusSeconds(random.nextInt(40_000_000))
                    .plusNanos(random.nextInt(1_000_000_000));
            var work = Duration.ofNanos(random.nextLong(1, 500L * 3600 * 1_000_000_000));
            var later = calendar.plus(moment, work);
            if (later.isPresent()) {
                assertThat(calendar.between(moment, later.get())).contains(work);
                assertThat(calendar.between(
                                calendar.plus(later.get(), work.negated()).orElseThrow(), later.get()))
                        .contains(work);
                assertThat(calendar.between(moment, later.get().minusNanos(1))).contains(work.minusNanos(1));
            }
        }
        assertThat(calendar.plus(Instant.parse("2026-06-01T00:00:00Z"), Duration.ZERO))
                .isEqualTo(Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
    }

    private static WorkCalendar random(Random random, ZoneId zone, LocalDate from) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, openings(random));
        }
        var dates = new HashMap<LocalDate, List<Opening>>();
        for (var i = 0; i < 3; i++) {
            dates.put(from.plusDays(random.nextInt(DAYS)), openings(random));
        }
        return new WorkCalendar(zone, week, dates);
    }

    /** Often at night, when clocks are changed; sometimes all day, sometimes none. */
    private static List<Opening> openings(Random random) {
        if (random.nextInt(6) == 0) {
            return List.of(new Opening(0, Opening.DAY));
        }
        var openings = new ArrayList<Opening>();
        var at = random.nextInt(300);
        for (var i = random.nextInt(4); i > 0 && at < 1300; i--) {
            var to = Math.min(Opening.DAY, at + 1 + random.nextInt(300));
            openings.add(new Opening(at, to));
            at = to + random.nextInt(200);
        }
        return openings;
    }
}
