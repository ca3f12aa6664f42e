package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.helpdesk.servicelevels.ServiceLevelKind;
import io.deskweave.metadata.calendars.defined.CalendarKind;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.metadata.uses.Uses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service level uses the calendar that it counts by, and those that its rules name. */
class CalendarsInServiceLevelsTests {

    private static final ElementKinds KINDS = new ElementKinds(List.of(new CalendarKind(), new ServiceLevelKind()));
    private static final Map<String, Object> HOURS = Map.of(
            "timeZone", "Asia/Shanghai", "week", Map.of("monday", List.of(Map.of("from", "09:00", "to", "18:00"))));

    @Test
    void areFoundWhereTheyAreNamed() {
        var level = Map.of(
                "object",
                "Repair",
                "calendar",
                "day",
                "appliesWhen",
                "isOpen(at, 'night')",
                "clocks",
                List.of(Map.of(
                        "key",
                        "resolution",
                        "measures",
                        "resolution",
                        "pausesWhen",
                        "!isOpen(at, 'day')",
                        "targets",
                        List.of(Map.of("within", "PT48H")))));
        var definition = new Sketch()
                .object("Repair", "repairs")
                .field("subject", "text")
                .field("at", "dateTime")
                .definition()
                .withElements(List.of(
                        new Element("calendars", "e1", "day", HOURS),
                        new Element("calendars", "e2", "night", HOURS),
                        new Element("serviceLevels", "e3", "standard", level)));

        var uses = Uses.in(definition, StandardFieldTypes.registry(), KINDS);

        assertThat(uses)
                .filteredOn(use -> use.used().equals("e1"))
                .extracting(Uses.Found::part)
                .containsExactlyInAnyOrder("calendar", "clocks.0.pausesWhen");
        assertThat(uses)
                .filteredOn(use -> use.used().equals("e2"))
                .extracting(Uses.Found::part)
                .containsExactly("appliesWhen");
    }
}
