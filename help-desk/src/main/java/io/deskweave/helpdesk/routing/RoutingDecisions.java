package io.deskweave.helpdesk.routing;

import io.deskweave.helpdesk.routing.RoutingRule.Way;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the rules of an object a record is given by, and to whom that one gives it first. */
final class RoutingDecisions implements Decisions {

    private static final Outline NAME = new Outline.Text(200);

    private final RoutingKind kind;

    RoutingDecisions(RoutingKind kind) {
        this.kind = kind;
    }

    @Override
    public Outline.Parts expected() {
        return Outline.Parts.of(
                Part.optional("rule", NAME, "The rule that holds, by name; without it none does"),
                Part.optional(
                        "to",
                        NAME,
                        "Whom its first way names: a field, a role, a department, or skills with commas between them"));
    }

    @Override
    public void tryOut(Body expected, Trial trial) {
        var named = expected.textOrNull("rule");
        if (named != null && trial.element(kind, expected, "rule").isEmpty()) {
            return;
        }
        var found = trial.elements(kind)
                .map(RoutingRule::of)
                .sorted(Comparator.comparingInt(RoutingRule::position))
                .filter(rule -> trial.holds(rule.when()))
                .findFirst();
        var of = "routing of " + trial.object().name();
        trial.compare("rule", of, named, found.map(RoutingRule::name).orElse(null));
        if (expected.has("to") && found.map(RoutingRule::name).equals(Optional.ofNullable(named))) {
            var to = found.flatMap(rule -> rule.ways().stream().findFirst()).map(RoutingDecisions::to);
            trial.compare("to", of, expected.text("to"), to.orElse(null));
        }
    }

    private static String to(Way way) {
        return switch (way) {
            case Way.Named named -> named.field();
            case Way.WithRole role -> role.role();
            case Way.InDepartment department -> department.department();
            case Way.Skilled skilled -> String.join(", ", skilled.skills());
            case Way.Nearest nearest -> nearest.field();
        };
    }

    @Override
    public List<Use> uses(Body expected, ObjectDefinition object, Surroundings around) {
        return around.element(kind.key(), expected.text("rule")).stream()
                .map(rule -> new Use(rule.id(), List.of("rule")))
                .toList();
    }
}
