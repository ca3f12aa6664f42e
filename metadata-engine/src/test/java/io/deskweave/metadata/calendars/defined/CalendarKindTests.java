package io.deskweave.metadata.calendars.defined;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarKindTests {

    private static final Compiler COMPILER =
            new Compiler(StandardFieldTypes.registry(), new ElementKinds(List.of(new CalendarKind())));

    private static final List<Map<String, String>> HOURS = List.of(Map.of("from", "09:00", "to", "18:00"));

    private static final Map<String, Object> SHANGHAI = Map.of(
            "labels",
            Map.of("zh-CN", "工作日历", "en", "Working hours"),
            "timeZone",
            "Asia/Shanghai",
            "week",
            Map.of("monday", HOURS, "tuesday", HOURS),
            "holidays",
            List.of(Map.of("date", "2026-10-06", "name", "国庆节")),
            "workdays",
            List.of(Map.of("date", "2026-10-10", "openings", HOURS)));

    @Test
    void compilesACalendarThatRulesComputeWith() {
        var definition = desk("addBusiness(now, hours(4))", calendar("standard", SHANGHAI));

        assertThat(COMPILER.check(definition)).isEmpty();
        var model = COMPILER.build(definition);
        var calendar =
                model.element("calendars", "standard", WorkCalendar.class).orElseThrow();
        assertThat(calendar.isOpen(Instant.parse("2026-10-06T02:00:00Z"))).contains(false);
        assertThat(calendar.isOpen(Instant.parse("2026-10-10T02:00:00Z"))).contains(true);
        assertThat(new ModelVocabulary(model).calendars().standard()).containsSame(calendar);
    }

    @Test
    void refusesRulesWhoseCalendarIsGone() {
        var rule = "addBusiness(now, hours(4), 'field')";

        assertThat(findings(desk(rule, calendar("field", SHANGHAI)))).isEmpty();
        assertThat(findings(desk(rule, calendar("fields", SHANGHAI))))
                .containsExactly("metadata.rule.calendar-unknown objects.Visit.fields.dueAt.rules.default");
        assertThat(findings(desk(rule)))
                .containsExactly("metadata.rule.calendar-unknown objects.Visit.fields.dueAt.rules.default");
    }

    @Test
    void saysWhatCannotBeAndWhere() {
        var overlapping = List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "11:00", "to", "13:00"));
        assertThat(findings(desk("now", calendar("a", with("week", Map.of("friday", overlapping))))))
                .containsExactly("metadata.calendar.openings-overlap calendars.a.week.friday");
        var night = Map.of("sunday", List.of(Map.of("from", "22:00", "to", "06:00")));
        assertThat(findings(desk("now", calendar("a", with("week", night)))))
                .containsExactly("metadata.calendar.opening-backward calendars.a.week.sunday");
        assertThat(findings(desk("now", calendar("a", with("holidays", List.of(Map.of("date", "2026-10-10")))))))
                .containsExactly("metadata.calendar.date-twice calendars.a.workdays.0");
        assertThat(findings(desk("now", calendar("a", Map.of("timeZone", "UTC", "week", Map.of())))))
                .containsExactly("metadata.calendar.never-open calendars.a.week");
        assertThat(findings(desk("now", calendar("a", with("timeZone", "Asia/Beijing")))))
                .containsExactly("metadata.document.malformed calendars.a.timeZone");
        assertThat(findings(desk("now", calendar("a", with("week", Map.of("funday", HOURS))))))
                .containsExactly("metadata.document.malformed calendars.a.week.funday");
    }

    private static Element calendar(String name, Map<String, Object> body) {
        return new Element("calendars", "e1", name, body);
    }

    private static Map<String, Object> with(String name, Object value) {
        var body = new java.util.HashMap<>(SHANGHAI);
        body.put(name, value);
        return body;
    }

    private static Definition desk(String initial, Element... calendars) {
        return new Sketch()
                .object("Visit", "visits")
                .field("name", "text", Map.of("lengthMax", 50), "required")
                .field("dueAt", "dateTime")
                .ruled(new FieldRules(null, null, null, null, Texts.none(), initial))
                .definition()
                .withElements(Arrays.asList(calendars));
    }

    private static List<String> findings(Definition definition) {
        return COMPILER.check(definition).stream()
                .map(problem -> problem.code() + " " + String.join(".", problem.path()))
                .toList();
    }
}
