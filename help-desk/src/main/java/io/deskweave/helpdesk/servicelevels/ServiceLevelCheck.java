package io.deskweave.helpdesk.servicelevels;

import io.deskweave.helpdesk.servicelevels.ServiceLevel.Clock;
import io.deskweave.helpdesk.servicelevels.ServiceLevel.Escalation;
import io.deskweave.helpdesk.servicelevels.ServiceLevel.Measure;
import io.deskweave.helpdesk.servicelevels.ServiceLevel.Recipient;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RoleKeys;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.platform.problems.NearNames;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A service level under examination: all it names is there, every record has a target, and nobody is told too late. */
final class ServiceLevelCheck {

    static final String CALENDARS = "calendars";
    static final String FLOWS = "flows";
    static final String TEXTS = "texts";

    private final ServiceLevel level;
    private final Surroundings around;
    private final Notes notes;

    ServiceLevelCheck(ServiceLevel level, Surroundings around, Notes notes) {
        this.level = level;
        this.around = around;
        this.notes = notes;
    }

    void check() {
        var calendar = level.calendar();
        if (calendar != null) {
            named(CALENDARS, calendar, List.of("calendar"));
        }
        if (level.clocks().isEmpty()) {
            notes.add(
                    "helpdesk.service-level.no-clock",
                    List.of("clocks"),
                    "Service level '%s' measures nothing".formatted(level.name()),
                    "Give it a clock, such as one for the first response");
        }
        var keys = new HashSet<String>();
        for (int c = 0; c < level.clocks().size(); c++) {
            var clock = level.clocks().get(c);
            var place = List.of("clocks", Integer.toString(c));
            if (!keys.add(clock.key())) {
                notes.add(
                        "helpdesk.service-level.clock-twice",
                        place,
                        "Two clocks of '%s' have the key '%s'".formatted(level.name(), clock.key()),
                        "Give one of them another");
            }
            stage(clock, place);
            targets(clock, c);
        }
        for (int e = 0; e < level.escalations().size(); e++) {
            escalation(level.escalations().get(e), e);
        }
    }

    private void named(String kind, String name, List<String> place) {
        if (around.element(kind, name).isEmpty()) {
            var known = around.elementNames(kind);
            notes.add(
                    "helpdesk.service-level.name-unknown",
                    place,
                    "There is no '%s' among the %s".formatted(name, kind),
                    NearNames.advice(known.stream(), name, "Choose one of " + known));
        }
    }

    private void stage(Clock clock, List<String> place) {
        var flow = clock.flow();
        var stage = clock.stage();
        if (clock.measure() != Measure.STAGE) {
            return;
        }
        if (flow == null || stage == null) {
            notes.add(
                    "helpdesk.service-level.stage-missing",
                    place,
                    "Clock '%s' measures a stage and does not say which".formatted(clock.key()),
                    "Name the flow and its stage");
            return;
        }
        named(FLOWS, flow, List.of(place.getFirst(), place.getLast(), "flow"));
        around.element(FLOWS, flow)
                .filter(element -> !hasNode(element.body(), stage))
                .ifPresent(element -> notes.add(
                        "helpdesk.service-level.stage-unknown",
                        List.of(place.getFirst(), place.getLast(), "stage"),
                        "Flow '%s' has no stage '%s'".formatted(flow, stage),
                        "Name one of its nodes"));
    }

    private static boolean hasNode(Map<String, Object> flow, String id) {
        return flow.get("nodes") instanceof List<?> nodes
                && nodes.stream().anyMatch(node -> node instanceof Map<?, ?> map && id.equals(map.get("id")));
    }

    private void targets(Clock clock, int index) {
        int last = clock.targets().size() - 1;
        for (int t = 0; t <= last; t++) {
            var target = clock.targets().get(t);
            var place = List.of("clocks", Integer.toString(index), "targets", Integer.toString(t));
            if (target.when() == null && t < last) {
                notes.add(
                        "helpdesk.service-level.target-unreached",
                        place,
                        "What comes after target %d of clock '%s' never holds".formatted(t + 1, clock.key()),
                        "Put the target without a condition last");
            }
            if (target.within().isZero()) {
                notes.add(
                        "helpdesk.service-level.no-time",
                        place,
                        "Clock '%s' leaves no time".formatted(clock.key()),
                        "Leave some, such as PT4H");
            }
            var warning = target.warnBefore();
            if (warning != null && warning.compareTo(target.within()) >= 0) {
                notes.add(
                        "helpdesk.service-level.warned-at-once",
                        place,
                        "Clock '%s' would warn before it begins".formatted(clock.key()),
                        "Warn less than %s before the end".formatted(target.within()));
            }
        }
        if (last < 0 || clock.targets().get(last).when() != null) {
            notes.add(
                    "helpdesk.service-level.no-default",
                    List.of("clocks", Integer.toString(index), "targets"),
                    "Clock '%s' has no time for records that meet none of its conditions".formatted(clock.key()),
                    "Add a last target without a condition");
        }
    }

    private void escalation(Escalation escalation, int index) {
        var place = List.of("escalations", Integer.toString(index));
        var clock = level.clocks().stream()
                .filter(c -> c.key().equals(escalation.clock()))
                .findFirst();
        if (clock.isEmpty()) {
            notes.add(
                    "helpdesk.service-level.clock-unknown",
                    place,
                    "'%s' has no clock '%s'".formatted(level.name(), escalation.clock()),
                    "Name one of its clocks");
        }
        if (escalation.to().isEmpty() || escalation.channels().isEmpty()) {
            notes.add(
                    "helpdesk.service-level.nobody-told",
                    place,
                    "An escalation of '%s' tells nobody".formatted(level.name()),
                    "Say who is told, and on which way");
        }
        clock.filter(c -> tooEarly(c, escalation.after()))
                .ifPresent(c -> notes.add(
                        "helpdesk.service-level.told-at-once",
                        place,
                        "People would be told of clock '%s' before it begins".formatted(c.key()),
                        "Tell them later"));
        var roles = escalation.to().stream()
                .filter(to -> to.kind() == Recipient.Kind.ROLE)
                .map(Recipient::named)
                .toList();
        RoleKeys.check(roles, around, notes, List.of("escalations", Integer.toString(index), "to"));
        text(escalation, place);
    }

    private static boolean tooEarly(Clock clock, Duration after) {
        return after.isNegative()
                && clock.targets().stream().anyMatch(target -> after.negated().compareTo(target.within()) >= 0);
    }

    private void text(Escalation escalation, List<String> place) {
        var name = escalation.text();
        if (name == null) {
            return;
        }
        named(TEXTS, name, List.of(place.getFirst(), place.getLast(), "text"));
        around.element(TEXTS, name)
                .filter(text -> !level.object().equals(text.body().get("object")))
                .ifPresent(text -> notes.add(
                        "helpdesk.service-level.text-of-another",
                        place,
                        "Text '%s' is about %s, not about %s"
                                .formatted(name, text.body().get("object"), level.object()),
                        "Choose a text about " + level.object()));
    }
}
