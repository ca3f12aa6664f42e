package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.checks.WrittenFlow.Edge;
import io.deskweave.metadata.flows.checks.WrittenFlow.Node;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Out of every node leads what its outcomes need, and nothing else; nothing leads into the start. */
final class WaysOut {

    private final Notes notes;

    private WaysOut(Notes notes) {
        this.notes = notes;
    }

    static void check(WrittenFlow flow, Notes notes) {
        var ways = new WaysOut(notes);
        var byId = flow.byId();
        Map<String, List<Edge>> from = new HashMap<>();
        for (var edge : flow.edges()) {
            from.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            var to = byId.get(edge.to());
            if (to != null && to.behaviour() instanceof Behaviour.Begin) {
                ways.add(
                        "into-start",
                        edge.path("to"),
                        "A way leads back into the start '%s'".formatted(to.id()),
                        "Lead it to the node after the start");
            }
        }
        flow.nodes().stream()
                .filter(node -> node.equals(byId.get(node.id())))
                .forEach(node -> ways.out(node, from.getOrDefault(node.id(), List.of())));
    }

    private void out(Node node, List<Edge> edges) {
        var known = edges.stream().filter(edge -> isOutcome(edge, node)).toList();
        switch (node.behaviour()) {
            case Behaviour.Decide ignored -> decided(node, known);
            case Behaviour.Fork ignored -> split(node, known);
            case Behaviour.Finish ignored -> {}
            case Behaviour.Begin ignored -> each(node, known);
            case Behaviour.Attend ignored -> each(node, known);
            case Behaviour.Approve ignored -> each(node, known);
            case Behaviour.Meet ignored -> each(node, known);
            case Behaviour.Delay ignored -> each(node, known);
            case Behaviour.Act ignored -> each(node, known);
            case Behaviour.Call ignored -> each(node, known);
            case Behaviour.HandOver ignored -> each(node, known);
        }
    }

    private boolean isOutcome(Edge edge, Node node) {
        if (node.behaviour() instanceof Behaviour.Finish) {
            add(
                    "out-of-end",
                    edge.path("from"),
                    "A way leads out of the end '%s'".formatted(node.id()),
                    "Leave it out");
            return false;
        }
        var outcome = WrittenFlow.outcome(edge, node);
        var outcomes = node.outcomes().all();
        if (outcomes.contains(outcome)) {
            return true;
        }
        // Of a sub-flow that does not exist the results are not known; that is said already.
        if (!outcomes.isEmpty()) {
            add(
                    "outcome-unknown",
                    edge.path("outcome"),
                    outcome.isEmpty()
                            ? "It is not said for which outcome of '%s' this way is taken".formatted(node.id())
                            : "'%s' is no outcome of '%s'".formatted(outcome, node.id()),
                    NearNames.advice(outcomes.stream(), outcome, "Choose one of " + String.join(", ", outcomes)));
        }
        return false;
    }

    /** One way for each outcome; several only where a change of the record chooses. */
    private void each(Node node, List<Edge> edges) {
        var seen = new HashSet<String>();
        for (var edge : edges) {
            var outcome = WrittenFlow.outcome(edge, node);
            boolean asked = outcome.equals(Outcomes.CHANGED);
            if (asked != edge.conditional()) {
                add(
                        asked ? "change-without-condition" : "condition-unasked",
                        edge.path("when"),
                        asked
                                ? "It is not said which change of the record leads out of '%s'".formatted(node.id())
                                : "The condition is never asked: '%s' goes on by its outcome".formatted(node.id()),
                        asked ? "Give the way a condition" : "Leave it out, or put a branch behind the node");
            }
            if (!seen.add(outcome) && !asked) {
                add(
                        "outcome-twice",
                        edge.path(),
                        "Two ways lead out of '%s' for its outcome '%s'".formatted(node.id(), outcome),
                        "Leave one of them out, or put a branch or a split in between");
            }
        }
        node.outcomes().must().stream()
                .filter(outcome -> !seen.contains(outcome))
                .forEach(outcome -> add(
                        "outcome-without-way",
                        node.path(),
                        "No way leads out of '%s' for its outcome '%s'".formatted(node.id(), outcome),
                        "Draw the way"));
    }

    private void decided(Node node, List<Edge> edges) {
        var defaults = edges.stream().filter(edge -> !edge.conditional()).toList();
        if (defaults.isEmpty()) {
            add(
                    "branch-without-default",
                    node.path(),
                    "Branch '%s' leads nowhere when none of its conditions holds".formatted(node.id()),
                    "Add a way without a condition");
        }
        defaults.stream()
                .skip(1)
                .forEach(edge -> add(
                        "branch-with-two-defaults",
                        edge.path(),
                        "Branch '%s' has two ways without a condition".formatted(node.id()),
                        "Give one of them a condition"));
        if (edges.size() == 1 && defaults.size() == 1) {
            add(
                    "branch-of-one",
                    node.path(),
                    "Branch '%s' has only one way".formatted(node.id()),
                    "Add ways with conditions, or leave the branch out");
        }
    }

    private void split(Node node, List<Edge> edges) {
        edges.stream()
                .filter(Edge::conditional)
                .forEach(edge -> add(
                        "condition-unasked",
                        edge.path("when"),
                        "The condition is never asked: '%s' goes on along all its ways".formatted(node.id()),
                        "Leave it out, or put a branch behind the split"));
        if (edges.size() < 2) {
            add(
                    "split-of-one",
                    node.path(),
                    "Split '%s' has fewer than two ways".formatted(node.id()),
                    "Add ways, or leave the split out");
        }
    }

    private void add(String code, List<String> path, String message, String advice) {
        notes.add("metadata.flow." + code, path, message, advice);
    }
}
