package io.deskweave.metadata.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people write of a calendar is read, and what cannot be is told with its place. */
class WrittenCalendarTests {

    private static final List<Map<String, String>> HOURS = List.of(hours("09:00", "12:00"), hours("13:30", "18:00"));

    static final Map<String, Object> CHINA = Map.of(
            "timeZone",
            "Asia/Shanghai",
            "week",
            Map.of("monday", HOURS, "tuesday", HOURS, "wednesday", HOURS, "thursday", HOURS, "friday", HOURS),
            "holidays",
            IntStream.rangeClosed(1, 7)
                    .mapToObj(day -> Map.of("date", "2026-10-0" + day, "name", "国庆节"))
                    .toList(),
            "workdays",
            List.of(
                    Map.of("date", "2026-09-20"),
                    Map.of("date", "2026-10-10"),
                    Map.of("date", "2026-12-31", "openings", List.of(hours("09:00", "12:00")))));

    @Test
    void readsAWeekHolidaysAndWorkdays() {
        var calendar = read(CHINA);

        assertThat(calendar.week()).hasSize(5);
        assertThat(calendar.openings(java.time.LocalDate.parse("2026-10-05"))).isEmpty();
        assertThat(calendar.openings(java.time.LocalDate.parse("2026-10-10"))).hasSize(2);
        assertThat(calendar.openings(java.time.LocalDate.parse("2026-12-31"))).containsExactly(new Opening(540, 720));
    }

    @Test
    void tellsWhatIsWrongAndWhere() {
        assertThat(faults("timeZone", "Asia/Beijing")).containsExactly("metadata.calendar.zone-unknown timeZone");
        assertThat(faults("timeZone", 7)).containsExactly("metadata.calendar.zone-unknown timeZone");
        assertThat(faults("week", Map.of("monday", List.of(hours("09:00", "12:00"), hours("11:00", "13:00")))))
                .containsExactly("metadata.calendar.openings-overlap week.monday");
        assertThat(faults("week", Map.of("sunday", List.of(hours("22:00", "06:00")))))
                .containsExactly("metadata.calendar.opening-backward week.sunday");
        assertThat(faults("week", Map.of("sunday", List.of(hours("9:00", "24:01"), "all day"))))
                .containsExactly(
                        "metadata.calendar.opening-unknown week.sunday",
                        "metadata.calendar.opening-unknown week.sunday");
        assertThat(faults("holidays", List.of(Map.of("date", "2026-10-10"))))
                .containsExactly("metadata.calendar.date-twice workdays.1");
        assertThat(faults("holidays", List.of(Map.of("date", "2026-02-30"), Map.of("date", "2101-01-01"), "x")))
                .containsExactly(
                        "metadata.calendar.date-unknown holidays.0",
                        "metadata.calendar.date-unknown holidays.1",
                        "metadata.calendar.date-unknown holidays.2");
    }

    @Test
    void refusesACalendarThatIsNeverOpen() {
        var closed = Map.of("timeZone", "Asia/Shanghai", "holidays", List.of(Map.of("date", "2026-10-10")));

        assertThat(WrittenCalendar.read(closed).faults())
                .extracting(WrittenCalendar.Fault::code)
                .containsExactly("metadata.calendar.never-open");
        assertThat(WrittenCalendar.read(Map.of("timeZone", "Asia/Shanghai", "week", Map.of("monday", HOURS)))
                        .calendar())
                .isPresent();
    }

    @Test
    void letsDaysBeginAndEndAtMidnight() {
        var always = new ArrayList<>(List.of(hours("00:00", "24:00")));
        assertThat(read(Map.of("timeZone", "UTC", "week", Map.of("monday", always)))
                        .openings(java.time.LocalDate.parse("2026-11-30")))
                .containsExactly(new Opening(0, 1440));
    }

    static WorkCalendar read(Map<String, Object> written) {
        var read = WrittenCalendar.read(written);
        assertThat(read.faults()).isEmpty();
        return read.calendar().orElseThrow();
    }

    private static List<String> faults(String name, Object value) {
        var written = new HashMap<String, Object>(CHINA);
        written.put(name, value);
        var read = WrittenCalendar.read(written);
        assertThat(read.calendar()).isEmpty();
        assertThat(read.faults()).allSatisfy(fault -> assertThat(fault.advice()).isNotBlank());
        return read.faults().stream()
                .map(fault -> fault.code() + " " + String.join(".", fault.within()))
                .toList();
    }

    private static Map<String, String> hours(String from, String to) {
        return Map.of("from", from, "to", to);
    }
}
