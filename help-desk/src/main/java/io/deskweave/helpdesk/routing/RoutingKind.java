package io.deskweave.helpdesk.routing;

import io.deskweave.helpdesk.routing.RoutingRule.Way;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RoleKeys;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.RulePlace.Written;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Routing rules in a definition. */
@Component
@Order(2)
public class RoutingKind implements ElementKind<RoutingRule> {

    private static final int WAYS_MAX = 20;
    private static final int SKILLS_MAX = 20;
    private static final int METRES_MAX = 20_000_000;
    private static final int POSITION_MAX = 100_000;
    private static final Outline NAME = new Outline.Text(200);
    private static final Part SPREAD =
            Part.optional("spread", Outline.OneOf.of(RoutingRule.Spread.class), "How work is spread over several");

    @Override
    public String key() {
        return "routing";
    }

    @Override
    public String about() {
        return "To whom records of one sort are given, by ways that are tried in order";
    }

    @Override
    public int most() {
        return 500;
    }

    @Override
    public Parts outline() {
        var ways = Map.of(
                "person", Parts.of(Part.needed("field", NAME, "A field with a person, such as customer.manager")),
                "role",
                        Parts.of(
                                Part.needed("role", NAME, "The role"),
                                Part.optional("department", NAME, "Of which department; without it of any"),
                                SPREAD),
                "department", Parts.of(Part.needed("department", NAME, "The department, by name"), SPREAD),
                "skills", Parts.of(Part.needed("skills", new Outline.ListOf(NAME, SKILLS_MAX), "All of which"), SPREAD),
                "nearest",
                        Parts.of(
                                Part.needed("field", NAME, "A field with a place"),
                                Part.optional("metresMax", new Outline.Whole(0, METRES_MAX), "0 however far")));
        return Parts.of(
                Part.needed("object", NAME, "The object whose records are given"),
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.optional("position", new Outline.Whole(0, POSITION_MAX), "Asked from the least to the greatest"),
                Part.optional("when", new Outline.Rule(), "For which records; without it for all"),
                Part.needed("ways", new Outline.ListOf(new Outline.Either("kind", ways), WAYS_MAX), "Tried in order"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var rule = RoutingRule.of(element);
        if (rule.ways().isEmpty()) {
            notes.add(
                    "helpdesk.routing.no-way",
                    List.of("ways"),
                    "Rule '%s' gives its records to nobody".formatted(rule.name()),
                    "Name a way to find somebody");
        }
        FieldPaths.object(rule.object(), around, notes, List.of("object")).ifPresent(object -> {
            condition(rule, object, around).ifPresent(written -> written.check(notes));
            for (int w = 0; w < rule.ways().size(); w++) {
                way(rule.ways().get(w), object, around, notes, List.of("ways", Integer.toString(w)));
            }
        });
    }

    private static void way(Way way, ObjectDefinition object, Surroundings around, Notes notes, List<String> place) {
        switch (way) {
            case Way.Named named ->
                FieldPaths.field(object, named.field(), around, notes, place)
                        .ifPresent(field -> typed(field, "person", notes, place));
            case Way.Nearest nearest ->
                FieldPaths.field(object, nearest.field(), around, notes, place)
                        .ifPresent(field -> typed(field, "place", notes, place));
            case Way.WithRole role -> RoleKeys.check(List.of(role.role()), around, notes, place);
            case Way.Skilled skilled -> {
                if (skilled.skills().isEmpty()) {
                    notes.add(
                            "helpdesk.routing.no-skill",
                            place,
                            "A way asks for skills and names none",
                            "Name a skill at least");
                }
            }
            case Way.InDepartment department -> {
                // Departments are Keycloak's; whether one is there is known when work is given.
            }
        }
    }

    private static void typed(FieldDefinition field, String type, Notes notes, List<String> place) {
        if (!field.type().equals(type)) {
            notes.add(
                    "helpdesk.routing.field-unfit",
                    place,
                    "'%s' is of the type %s; a %s is asked for".formatted(field.name(), field.type(), type),
                    "Name a field of the type " + type);
        }
    }

    private static Optional<Written> condition(RoutingRule rule, ObjectDefinition object, Surroundings around) {
        var when = rule.when();
        return when == null
                ? Optional.empty()
                : RulePlace.about(object, around).map(place -> place.condition(List.of("when"), when));
    }

    @Override
    public RoutingRule compile(Element element, Surroundings around) {
        return RoutingRule.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var rule = RoutingRule.of(element);
        var uses = new ArrayList<Use>();
        around.object(rule.object()).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            condition(rule, object, around).ifPresent(written -> uses.addAll(written.uses()));
            for (var way : rule.ways()) {
                switch (way) {
                    case Way.Named named ->
                        uses.addAll(FieldPaths.uses(object, named.field(), around, List.of("ways")));
                    case Way.Nearest nearest ->
                        uses.addAll(FieldPaths.uses(object, nearest.field(), around, List.of("ways")));
                    case Way.WithRole role -> uses.addAll(RoleKeys.uses(List.of(role.role()), around));
                    case Way.InDepartment department -> {}
                    case Way.Skilled skilled -> {}
                }
            }
        });
        return uses.stream().distinct().toList();
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.of(new RoutingDecisions(this));
    }
}
