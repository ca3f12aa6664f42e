package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.platform.problems.NearNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Nodes have ids of their own, edges join nodes that there are, and there is one start and an end. */
final class Places {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,62}");

    private Places() {}

    static void check(WrittenFlow flow, Notes notes) {
        ids(flow, notes);
        edgeIds(flow, notes);
        ends(flow, notes);
        var known = flow.byId().keySet();
        for (var edge : flow.edges()) {
            joined(edge.from(), known, edge.path("from"), notes);
            joined(edge.to(), known, edge.path("to"), notes);
        }
    }

    private static void ids(WrittenFlow flow, Notes notes) {
        var first = new HashMap<String, Integer>();
        for (var node : flow.nodes()) {
            var path = List.of("nodes", Integer.toString(node.number()), "id");
            if (!ID.matcher(node.id()).matches()) {
                notes.add(
                        "metadata.flow.node-id-malformed",
                        path,
                        "'%s' cannot be the id of a node".formatted(node.id()),
                        "Write letters and digits beginning with a small letter, such as firstVisit");
            }
            if (first.putIfAbsent(node.id(), node.number()) != null) {
                notes.add(
                        "metadata.flow.node-id-taken",
                        path,
                        "Two nodes have the id '%s'".formatted(node.id()),
                        "Give one of them another id");
            }
        }
    }

    private static void edgeIds(WrittenFlow flow, Notes notes) {
        var taken = new HashSet<String>();
        flow.edges().stream()
                .filter(edge -> !edge.id().isEmpty() && !taken.add(edge.id()))
                .forEach(edge -> notes.add(
                        "metadata.flow.edge-id-taken",
                        edge.path("id"),
                        "Two edges have the id '%s'".formatted(edge.id()),
                        "Give one of them another id, or none"));
    }

    private static void ends(WrittenFlow flow, Notes notes) {
        var starts = flow.starts();
        if (starts.isEmpty()) {
            notes.add("metadata.flow.start-missing", List.of("nodes"), "The flow begins nowhere", "Add a start");
        }
        starts.stream()
                .skip(1)
                .forEach(start -> notes.add(
                        "metadata.flow.start-twice",
                        start.path(),
                        "The flow begins at '%s' already"
                                .formatted(starts.getFirst().id()),
                        "Leave one start out; a branch after it chooses where to go"));
        boolean ends = flow.nodes().stream().anyMatch(node -> node.behaviour() instanceof Behaviour.Finish);
        if (!ends) {
            notes.add("metadata.flow.end-missing", List.of("nodes"), "The flow never ends", "Add an end");
        }
    }

    private static void joined(String id, Set<String> known, List<String> path, Notes notes) {
        if (!known.contains(id)) {
            notes.add(
                    "metadata.flow.edge-nowhere",
                    path,
                    "There is no node '%s'".formatted(id),
                    NearNames.advice(known.stream(), id, "Add the node, or leave the edge out"));
        }
    }
}
