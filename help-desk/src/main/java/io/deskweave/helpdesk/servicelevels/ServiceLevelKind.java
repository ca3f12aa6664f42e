package io.deskweave.helpdesk.servicelevels;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Format;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Service levels in a definition. */
@Component
@Order(1)
public class ServiceLevelKind implements ElementKind<ServiceLevel> {

    private static final int CLOCKS_MAX = 20;
    private static final int TARGETS_MAX = 50;
    private static final int POSITION_MAX = 100_000;
    private static final Outline NAME = new Outline.Text(63);
    private static final Outline RULE = new Outline.Rule();
    private static final Outline DURATION = new Outline.Written(Format.DURATION);
    private static final Outline CHANNELS =
            new Outline.ListOf(new Outline.OneOf(List.of("mail", "sms", "wecom", "inApp")), 4);

    @Override
    public String key() {
        return "serviceLevels";
    }

    @Override
    public String about() {
        return "How much time there is for records of one sort, by which calendar, and who is told when it runs out";
    }

    @Override
    public Parts outline() {
        var nothing = Parts.of();
        var role = Parts.of(Part.needed("role", NAME, "Everybody with this role"));
        var recipient = new Outline.Either(
                "kind", Map.of("owner", nothing, "supervisor", nothing, "departmentHead", nothing, "role", role));
        var escalation = Parts.of(
                Part.needed("clock", NAME, "The key of a clock"),
                Part.optional("after", DURATION, "How long after the time ran out"),
                Part.optional("before", DURATION, "How long before it does"),
                Part.needed("to", new Outline.ListOf(recipient, CLOCKS_MAX), "Who is told"),
                Part.needed("channels", CHANNELS, "On which ways"),
                Part.optional("text", NAME, "The name of what is sent"));
        return Parts.of(
                Part.needed("object", NAME, "The object whose records it is about"),
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.optional("position", new Outline.Whole(0, POSITION_MAX), "Asked from the least to the greatest"),
                Part.optional("appliesWhen", RULE, "For which records; without it for all"),
                Part.optional("calendar", NAME, "By which time is counted; without it around the clock"),
                Part.needed("clocks", new Outline.ListOf(clock(), CLOCKS_MAX), "What is measured"),
                Part.optional("escalations", new Outline.ListOf(escalation, TARGETS_MAX), "Who is told when"));
    }

    private static Parts clock() {
        var target = Parts.of(
                Part.optional("when", RULE, "For which records; the last target has no condition"),
                Part.needed("within", DURATION, "How much time there is"),
                Part.optional("warnBefore", DURATION, "How long before the end people are warned"));
        return Parts.of(
                Part.needed("key", NAME, "Unlike all others in the policy"),
                Part.needed("measures", Outline.OneOf.of(ServiceLevel.Measure.class), "What it measures"),
                Part.optional("flow", NAME, "The flow of the stage that it measures"),
                Part.optional("stage", NAME, "The node of that flow"),
                Part.optional("pausesWhen", RULE, "While it stands still"),
                Part.needed(
                        "targets", new Outline.ListOf(target, TARGETS_MAX), "The first holds whose condition does"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var level = ServiceLevel.of(element);
        new ServiceLevelCheck(level, around, notes).check();
        FieldPaths.object(level.object(), around, notes, List.of("object"))
                .flatMap(object -> RulePlace.about(object, around))
                .ifPresent(place -> Rules.of(level, place).forEach(rule -> rule.check(notes)));
    }

    @Override
    public ServiceLevel compile(Element element, Surroundings around) {
        return ServiceLevel.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        return Rules.uses(ServiceLevel.of(element), around);
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.of(new ServiceLevelDecisions(this));
    }
}
