package io.deskweave.helpdesk.servicelevels;

import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.RoleKeys;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.RulePlace.Written;
import io.deskweave.metadata.elements.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a service level, and all else that it needs. */
final class Rules {

    private Rules() {}

    static List<Written> of(ServiceLevel level, RulePlace place) {
        var rules = new ArrayList<Written>();
        add(rules, place, level.appliesWhen(), List.of("appliesWhen"));
        for (int c = 0; c < level.clocks().size(); c++) {
            var clock = level.clocks().get(c);
            add(rules, place, clock.pausesWhen(), List.of("clocks", Integer.toString(c), "pausesWhen"));
            for (int t = 0; t < clock.targets().size(); t++) {
                add(
                        rules,
                        place,
                        clock.targets().get(t).when(),
                        List.of("clocks", Integer.toString(c), "targets", Integer.toString(t), "when"));
            }
        }
        return rules;
    }

    private static void add(List<Written> rules, RulePlace place, @Nullable String rule, List<String> within) {
        if (rule != null) {
            rules.add(place.condition(within, rule));
        }
    }

    static List<Use> uses(ServiceLevel level, Surroundings around) {
        var uses = new ArrayList<Use>();
        around.object(level.object()).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            RulePlace.about(object, around)
                    .ifPresent(place -> of(level, place).forEach(rule -> uses.addAll(rule.uses())));
        });
        add(uses, around, ServiceLevelCheck.CALENDARS, level.calendar(), List.of("calendar"));
        level.clocks().forEach(clock -> add(uses, around, ServiceLevelCheck.FLOWS, clock.flow(), List.of("clocks")));
        for (var escalation : level.escalations()) {
            add(uses, around, ServiceLevelCheck.TEXTS, escalation.text(), List.of("escalations"));
            uses.addAll(RoleKeys.uses(
                    escalation.to().stream().map(ServiceLevel.Recipient::named).toList(), around));
        }
        return uses.stream().distinct().toList();
    }

    private static void add(
            List<Use> uses, Surroundings around, String kind, @Nullable String name, List<String> within) {
        if (name != null) {
            around.element(kind, name).ifPresent(element -> uses.add(new Use(element.id(), within)));
        }
    }
}
