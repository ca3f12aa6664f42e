package io.deskweave.metadata.flows.stepping;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.model.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What conditions decide at a node of a flow, for stepping and for whoever wants to know it beforehand. Pure. */
public final class Decided {

    private Decided() {}

    /** Behind a branch: the first way whose condition holds, else the one without. */
    public static Optional<Way> branch(FlowNode node, Facts facts) {
        return node.ways().stream()
                .filter(way -> holds(way, facts))
                .findFirst()
                .or(() -> node.ways().stream().filter(way -> !way.conditional()).findFirst());
    }

    /** At a stage: the way that a change of the record opens. */
    public static Optional<Way> changed(FlowNode node, Facts facts) {
        return node.ways().stream()
                .filter(way -> way.outcome().equals(Outcomes.CHANGED))
                .filter(way -> holds(way, facts))
                .findFirst();
    }

    /** Of an approval: the steps that are asked, by their index. */
    public static List<Integer> asked(Behaviour.Approve approve, Facts facts) {
        return IntStream.range(0, approve.steps().size())
                .filter(i -> approve.steps()
                        .get(i)
                        .when()
                        .map(condition -> condition.holds(facts, true))
                        .orElse(true))
                .boxed()
                .toList();
    }

    private static boolean holds(Way way, Facts facts) {
        return way.when().filter(condition -> condition.holds(facts, false)).isPresent();
    }
}
