package io.deskweave.metadata.flows;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.model.Way;
import io.deskweave.metadata.flows.stepping.Decided;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a record goes from a node of a flow, as far as conditions decide it, and who is asked at an approval. */
final class FlowDecisions implements Decisions {

    private static final int STEPS_MAX = 20;
    private static final Outline NAME = new Outline.Text(63);

    private final FlowKind kind;

    FlowDecisions(FlowKind kind) {
        this.kind = kind;
    }

    @Override
    public Outline.Parts expected() {
        return Outline.Parts.of(
                Part.needed("flow", NAME, "The flow, by name"),
                Part.needed("at", NAME, "The id of the node where the record is: a branch, a stage or an approval"),
                Part.optional(
                        "leadsTo",
                        NAME,
                        "The id of the node to which the conditions lead; that of the node itself where it stays"),
                Part.optional(
                        "asks",
                        new Outline.ListOf(new Outline.Whole(1, STEPS_MAX), STEPS_MAX),
                        "Of an approval, which of its steps are asked, counted from 1"));
    }

    @Override
    public void tryOut(Body expected, Trial trial) {
        trial.element(kind, expected, "flow").ifPresent(element -> {
            var flow = trial.around()
                    .once(
                            Flow.class,
                            List.of(element.id(), element.name()),
                            () -> kind.compile(element, trial.around()));
            var at = expected.text("at");
            flow.node(at)
                    .ifPresentOrElse(
                            node -> tryOut(expected, flow, node, trial), () -> nodeUnknown(flow, "at", at, trial));
        });
    }

    private static void nodeUnknown(Flow flow, String member, String id, Trial trial) {
        trial.unknown(member, id, "the nodes of flow '%s'".formatted(flow.name()), flow.nodes().keySet().stream());
    }

    private static void tryOut(Body expected, Flow flow, FlowNode node, Trial trial) {
        if (!decides(node)) {
            trial.note(
                    "metadata.example.decides-nothing",
                    "at",
                    "Node '%s' of flow '%s' decides nothing by conditions".formatted(node.id(), flow.name()),
                    "Name a branch, an approval, or a stage that may be left for a change of the record");
            return;
        }
        if (isUnreadable(node)) {
            trial.giveUp();
        }
        var of = "node '%s' of flow '%s'".formatted(node.id(), flow.name());
        if (expected.has("leadsTo")) {
            var to = expected.text("leadsTo");
            if (flow.node(to).isEmpty()) {
                nodeUnknown(flow, "leadsTo", to, trial);
                return;
            }
            var way = way(node, trial);
            trial.compare("leadsTo", of, to, way.map(Way::to).orElse(node.id()));
        }
        if (expected.has("asks")) {
            var wanted = expected.words("asks").stream().sorted().distinct().toList();
            trial.compare("asks", of, joined(wanted), joined(asked(node, trial)));
        }
    }

    private static @Nullable String joined(List<String> steps) {
        return steps.isEmpty() ? null : String.join(", ", steps);
    }

    private static Optional<Way> way(FlowNode node, Trial trial) {
        if (node.behaviour() instanceof Behaviour.Approve) {
            return asked(node, trial).isEmpty() ? node.way(Outcomes.APPROVED) : Optional.empty();
        }
        return node.behaviour() instanceof Behaviour.Decide
                ? Decided.branch(node, trial.facts())
                : Decided.changed(node, trial.facts());
    }

    private static List<String> asked(FlowNode node, Trial trial) {
        return node.behaviour() instanceof Behaviour.Approve approve
                ? Decided.asked(approve, trial.facts()).stream()
                        .map(step -> Integer.toString(step + 1))
                        .sorted()
                        .toList()
                : List.of();
    }

    private static boolean decides(FlowNode node) {
        return node.behaviour() instanceof Behaviour.Decide
                || node.behaviour() instanceof Behaviour.Approve
                || (node.behaviour() instanceof Behaviour.Attend
                        && node.way(Outcomes.CHANGED).isPresent());
    }

    private static boolean isUnreadable(FlowNode node) {
        return node.ways().stream()
                .anyMatch(way -> way.conditional() && way.when().isEmpty());
    }

    @Override
    public List<Use> uses(Body expected, ObjectDefinition object, Surroundings around) {
        return around.element(kind.key(), expected.text("flow")).stream()
                .map(flow -> new Use(flow.id(), List.of("flow")))
                .toList();
    }
}
