package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.expressions.checking.RuleFinding;
import io.deskweave.metadata.expressions.types.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that compute with the desk's calendars. Now is Sunday, 15 March 2026, 18:30 in Shanghai. */
class WorkingTimeTests {

    private static final Map<String, Instant> DUE = Map.of("dueAt", Instant.parse("2026-03-16T02:00:00Z"));

    @Test
    void addsWorkingTimeByTheStandardCalendar() {
        assertThat(Desk.value("addBusiness(now, hours(4))", Map.of())).isEqualTo(Instant.parse("2026-03-16T06:30:00Z"));
        assertThat(Desk.value("addBusiness(now, hours(8))", Map.of())).isEqualTo(Instant.parse("2026-03-18T01:30:00Z"));
    }

    @Test
    void takesTheCalendarThatIsNamed() {
        assertThat(Desk.value("isOpen(dueAt)", DUE)).isEqualTo(true);
        assertThat(Desk.value("isOpen(dueAt - hours(4), 'berlin')", DUE)).isEqualTo(false);
        assertThat(Desk.value("nextOpening(now, 'berlin')", DUE)).isEqualTo(Instant.parse("2026-03-15T23:00:00Z"));
        assertThat(Desk.value("businessBetween(now, dueAt)", DUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void isNothingWhereSomethingIsMissing() {
        assertThat(Desk.value("addBusiness(dueAt, hours(4))", Map.of())).isNull();
        assertThat(Desk.value("businessBetween(dueAt, now)", Map.of())).isNull();
        assertThat(Desk.value("nextOpening(dueAt)", Map.of())).isNull();
        assertThat(Desk.value("isOpen(dueAt)", Map.of())).isEqualTo(false);
        assertThat(Desk.value("isOpen(dueAt - days(40000))", DUE)).isEqualTo(false);
    }

    @Test
    void proposesTheNearestCalendar() {
        assertThat(Desk.findings("isOpen(now, 'berlim')")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("metadata.rule.calendar-unknown");
            assertThat(finding.advice()).contains("berlin");
            assertThat(finding.column()).isEqualTo(13);
        });
    }

    @Test
    void asksForANameWhereNoneIsStandard() {
        var berlin = Desk.CALENDARS.named("berlin").orElseThrow();
        assertThat(codes("isOpen(now)", new Calendars(Map.of("a", berlin)))).isEmpty();
        assertThat(codes("isOpen(now)", new Calendars(Map.of("a", berlin, "b", berlin))))
                .containsExactly("metadata.rule.calendar-unknown");
        assertThat(codes("isOpen(now)", Calendars.none())).containsExactly("metadata.rule.calendar-unknown");
    }

    @Test
    void refusesNamesThatAreComputedAndArgumentsOfOtherTypes() {
        assertThat(codes("isOpen(now, subject)", Desk.CALENDARS)).containsExactly("metadata.rule.calendar-computed");
        assertThat(codes("isOpen(today)", Desk.CALENDARS)).containsExactly("metadata.rule.arguments-wrong");
        assertThat(codes("isOpen()", Desk.CALENDARS)).containsExactly("metadata.rule.arguments-wrong");
        assertThat(codes("addBusiness(now, 4)", Desk.CALENDARS)).containsExactly("metadata.rule.arguments-wrong");
        assertThat(codes("now.isOpen()", Desk.CALENDARS)).containsExactly("metadata.rule.arguments-wrong");
    }

    @Test
    void letsNoLoopComputeForTooLong() {
        var list = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        var twice = "%1$s.exists(x, %1$s.exists(y, isOpen(now + hours(x * y))))".formatted(list);
        assertThat(codes(twice, Desk.CALENDARS)).isEmpty();
        var often = "%1$s.exists(x, %1$s.exists(y, ".formatted(list);
        var much = often + "isOpen(now + hours(x))" + " || isOpen(now + hours(y))".repeat(20) + "))";
        assertThat(codes(much, Desk.CALENDARS)).containsExactly("metadata.rule.too-costly");
    }

    private static List<String> codes(String rule, Calendars calendars) {
        var reading = RuleLanguage.read(rule, Desk.vocabulary(calendars), Desk.ticket(), Type.Plain.YES_NO);
        return reading.findings().stream().map(RuleFinding::code).toList();
    }
}
