package io.deskweave.metadata.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

    private static final List<Opening> HOURS =
            List.of(new Opening(9 * 60, 12 * 60), new Opening(13 * 60 + 30, 18 * 60));
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** China's National Day of 2026: a week off, a Sunday before it and a Saturday after it worked instead. */
    private static final WorkCalendar CHINA = WrittenCalendarTests.read(WrittenCalendarTests.CHINA);

    private static final WorkCalendar NIGHTS = new WorkCalendar(
            ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.SUNDAY, List.of(new Opening(60, 240))), Map.of());

    @Test
    void goesOnAfterTheHolidaysWhereWorkWasLeft() {
        assertThat(CHINA.plus(shanghai("2026-09-30T17:00"), Duration.ofHours(2)))
                .contains(shanghai("2026-10-08T10:00"));
        assertThat(CHINA.plus(shanghai("2026-10-08T10:00"), Duration.ofHours(-2)))
                .contains(shanghai("2026-09-30T17:00"));
        assertThat(CHINA.between(shanghai("2026-09-30T00:00"), shanghai("2026-10-09T00:00")))
                .contains(Duration.ofHours(15));
    }

    @Test
    void worksOnMakeUpDaysAndHalfOnes() {
        assertThat(CHINA.isOpen(shanghai("2026-09-20T10:00"))).contains(true);
        assertThat(CHINA.isOpen(shanghai("2026-10-10T10:00"))).contains(true);
        assertThat(CHINA.isOpen(shanghai("2026-10-11T10:00"))).contains(false);
        assertThat(CHINA.nextOpening(shanghai("2026-10-09T18:00"))).contains(shanghai("2026-10-10T09:00"));
        assertThat(CHINA.between(shanghai("2026-12-31T00:00"), shanghai("2027-01-01T00:00")))
                .contains(Duration.ofHours(3));
    }

    @Test
    void endsWhenTheDayEndsAndNotWhenTheNextBegins() {
        assertThat(CHINA.plus(shanghai("2026-11-02T09:00"), Duration.ofHours(3)))
                .contains(shanghai("2026-11-02T12:00"));
        assertThat(CHINA.plus(shanghai("2026-11-02T12:00"), Duration.ofNanos(1)))
                .contains(shanghai("2026-11-02T13:30").plusNanos(1));
        assertThat(CHINA.isOpen(shanghai("2026-11-02T18:00"))).contains(false);
    }

    @Test
    void losesTheHourThatSummerTimeTakesAndWorksTheOneThatItGives() {
        assertThat(NIGHTS.between(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z")))
                .contains(Duration.ofHours(2));
        assertThat(NIGHTS.between(Instant.parse("2026-10-24T00:00:00Z"), Instant.parse("2026-10-26T00:00:00Z")))
                .contains(Duration.ofHours(4));
        assertThat(NIGHTS.between(Instant.parse("2026-06-06T00:00:00Z"), Instant.parse("2026-06-08T00:00:00Z")))
                .contains(Duration.ofHours(3));
    }

    @Test
    void knowsTheYearsFrom1970To2100AndLooksTenYearsAhead() {
        assertThat(CHINA.isOpen(Instant.parse("1969-12-31T00:00:00Z"))).isEmpty();
        assertThat(CHINA.isOpen(Instant.parse("2101-01-03T00:00:00Z"))).isEmpty();
        assertThat(CHINA.plus(Instant.MAX, Duration.ofHours(1))).isEmpty();
        assertThat(CHINA.plus(Instant.MIN, Duration.ofHours(1))).isEmpty();
        assertThat(CHINA.plus(Instant.parse("2100-12-31T09:00:00Z"), Duration.ofDays(9)))
                .isEmpty();
        assertThat(CHINA.plus(shanghai("2026-01-01T00:00"), Duration.ofDays(1250)))
                .isEmpty();
        assertThat(CHINA.plus(shanghai("2026-01-01T00:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEmpty();
        assertThat(CHINA.between(shanghai("2026-01-01T00:00"), shanghai("2036-12-31T00:00")))
                .isPresent();
        assertThat(CHINA.between(shanghai("2026-01-01T00:00"), shanghai("2037-01-01T00:00")))
                .isEmpty();
        var once = new WorkCalendar(SHANGHAI, Map.of(), Map.of(LocalDate.parse("2030-05-05"), HOURS));
        assertThat(once.nextOpening(shanghai("2026-01-01T00:00"))).contains(shanghai("2030-05-05T09:00"));
        assertThat(once.nextOpening(shanghai("2030-05-06T00:00"))).isEmpty();
        assertThat(once.nextOpening(shanghai("2019-01-01T00:00"))).isEmpty();
    }

    @Test
    void refusesOpeningsThatCannotBe() {
        assertThatThrownBy(() -> new Opening(600, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(600, 1441)).isInstanceOf(IllegalArgumentException.class);
        var twice = Map.of(DayOfWeek.MONDAY, List.of(new Opening(60, 120), new Opening(90, 180)));
        assertThatThrownBy(() -> new WorkCalendar(SHANGHAI, twice, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
