package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Outcomes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow as it was written, its nodes read by their kinds: what is wrong is still in it. */
record WrittenFlow(String name, Optional<ObjectDefinition> object, List<Node> nodes, List<Edge> edges) {

    /** Where it stands among its like is its number in paths. */
    record Node(int number, String id, String kind, Texts labels, Behaviour behaviour) {

        Outcomes outcomes() {
            return Outcomes.of(behaviour);
        }

        List<String> path() {
            return List.of("nodes", Integer.toString(number));
        }
    }

    /**
     * @param id empty when none was written
     * @param outcome empty when none was written
     * @param conditional whether a condition was written
     * @param when the condition, when nothing is wrong with it
     */
    record Edge(
            int number,
            String id,
            String from,
            String outcome,
            String to,
            boolean conditional,
            Optional<CheckedRule> when) {

        List<String> path() {
            return List.of("edges", Integer.toString(number));
        }

        List<String> path(String member) {
            return List.of("edges", Integer.toString(number), member);
        }
    }

    /** By id; the first when an id was written twice. */
    Map<String, Node> byId() {
        var byId = new HashMap<String, Node>();
        nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
        return byId;
    }

    List<Node> starts() {
        return nodes.stream()
                .filter(node -> node.behaviour() instanceof Behaviour.Begin)
                .toList();
    }

    /** The outcome for which an edge is taken: the only one of its node where none was written. */
    static String outcome(Edge edge, Node from) {
        var must = from.outcomes().must();
        return edge.outcome().isEmpty() && must.size() == 1 ? must.getFirst() : edge.outcome();
    }
}
