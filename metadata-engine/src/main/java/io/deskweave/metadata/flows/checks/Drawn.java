package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.flows.checks.WrittenFlow.Node;
import io.deskweave.metadata.flows.graph.Graph;
import io.deskweave.metadata.flows.model.Behaviour;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A flow as a graph of numbered nodes.
 *
 * @param nodes by number in the graph
 * @param start the number of the start
 */
record Drawn(List<Node> nodes, Graph graph, int start) {

    /** Empty while it has no one start, no end or ids that are taken: then nothing can be said of its form. */
    static Optional<Drawn> of(WrittenFlow flow) {
        var numbers = new HashMap<String, Integer>();
        var nodes = new ArrayList<Node>();
        for (var node : flow.nodes()) {
            if (numbers.putIfAbsent(node.id(), nodes.size()) != null) {
                return Optional.empty();
            }
            nodes.add(node);
        }
        var edges = flow.edges().stream()
                .filter(edge -> numbers.containsKey(edge.from()) && numbers.containsKey(edge.to()))
                .map(edge -> new Graph.Edge(numbers.getOrDefault(edge.from(), -1), numbers.getOrDefault(edge.to(), -1)))
                .toList();
        var starts = flow.starts();
        var drawn = new Drawn(
                nodes,
                Graph.of(nodes.size(), edges),
                starts.size() == 1 ? numbers.getOrDefault(starts.getFirst().id(), -1) : -1);
        boolean whole = starts.size() == 1 && !drawn.ends().isEmpty();
        return whole ? Optional.of(drawn) : Optional.empty();
    }

    BitSet ends() {
        return those(behaviour -> behaviour instanceof Behaviour.Finish);
    }

    BitSet those(Predicate<Behaviour> which) {
        var found = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            found.set(i, which.test(nodes.get(i).behaviour()));
        }
        return found;
    }

    String id(int number) {
        return nodes.get(number).id();
    }

    /** Ids of nodes, for people. */
    String shown(BitSet numbers) {
        return numbers.stream().mapToObj(this::id).collect(Collectors.joining(", "));
    }

    List<String> path(int number) {
        return nodes.get(number).path();
    }
}
