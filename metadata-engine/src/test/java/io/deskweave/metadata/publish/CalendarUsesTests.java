package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RemoveElement;
import io.deskweave.metadata.drafts.Usage;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar that rules reckon by is used by whoever has those rules. */
class CalendarUsesTests {

    private static final Map<String, Object> HOURS = Map.of(
            "timeZone", "Asia/Shanghai", "week", Map.of("monday", List.of(Map.of("from", "09:00", "to", "18:00"))));

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @BeforeEach
    void hasCalendarsAndRulesThatNameThem() {
        desk.publish(
                put("calendars", "standard", HOURS),
                put("calendars", "night", HOURS),
                put("calendars", "spare", HOURS),
                Desk.object("Visit", "visits"),
                Desk.field("Visit", "title", "text"),
                Desk.field("Visit", "at", "dateTime"),
                Desk.field("Visit", "until", "dateTime"),
                ruled("until", "isOpen(until, 'night')"),
                ruled("at", "isOpen(at)"),
                Desk.field(
                        "Visit",
                        "worked",
                        "formula",
                        Map.of("result", "duration", "expression", "businessBetween(at, until, 'night')")),
                put("forms", "agentForm", form("isOpen(at, 'night')")),
                put("flows", "visit", flow("isOpen(at, 'night')")),
                put(
                        "views",
                        "tonight",
                        Map.of(
                                "object",
                                "Visit",
                                "columns",
                                List.of(Map.of("field", "title")),
                                "filter",
                                "at < nextOpening(now, 'night')")));
    }

    private static DraftChange put(String kind, String name, Map<String, Object> body) {
        return new PutElement(kind, name, null, body);
    }

    private static DraftChange ruled(String field, String valid) {
        var rules = new FieldRules(null, null, null, valid, Texts.none(), null);
        return new ChangeField("Visit", field, new FieldChange(null, null, null, null, null, null, null, rules, null));
    }

    private static Map<String, Object> form(String visibleWhen) {
        var item = Map.of("kind", "field", "field", "title", "visibleWhen", visibleWhen);
        var section = Map.of("id", "s1", "columns", 1, "items", List.of(item));
        return Map.of(
                "object",
                "Visit",
                "purpose",
                "agent",
                "tabs",
                List.of(Map.of("id", "t1", "sections", List.of(section))));
    }

    private static Map<String, Object> flow(String when) {
        return Map.of(
                "object",
                "Visit",
                "nodes",
                List.of(
                        Map.of("id", "start", "kind", "start"),
                        Map.of("id", "open", "kind", "branch"),
                        Map.of("id", "end", "kind", "end"),
                        Map.of("id", "other", "kind", "end")),
                "edges",
                List.of(
                        Map.of("from", "start", "to", "open"),
                        Map.of("from", "open", "to", "end", "when", when),
                        Map.of("from", "open", "to", "other")));
    }

    private List<String> users(String calendar) {
        return desk.platform().bean(Usage.class).whereElementUsed(desk.scope(), "calendars", calendar).stream()
                .map(use -> use.element().isEmpty()
                        ? "%s.%s %s".formatted(use.object(), use.field(), use.part())
                        : String.join(".", use.element()) + " " + use.part())
                .toList();
    }

    @Test
    void listsEveryRuleThatNamesItOrMeansIt() {
        assertThat(users("night"))
                .containsExactly(
                        "Visit.until validWhen",
                        "Visit.worked expression",
                        "flows.visit edges.1.when",
                        "forms.agentForm tabs.0.sections.0.items.0.visibleWhen",
                        "views.tonight filter");
        assertThat(users("standard")).containsExactly("Visit.at validWhen");
        assertThat(users("spare")).isEmpty();
    }

    @Test
    void keepsItFromBeingRemoved() {
        var refused = catchThrowableOfType(Refused.class, () -> desk.change(new RemoveElement("calendars", "night")));

        assertThat(refused.problems())
                .extracting(Problem::code)
                .hasSize(5)
                .containsOnly("metadata.rule.calendar-unknown");
        desk.change(new RemoveElement("calendars", "spare"));
        assertThat(desk.drafts().current(desk.scope()).findings()).isEmpty();
    }
}
