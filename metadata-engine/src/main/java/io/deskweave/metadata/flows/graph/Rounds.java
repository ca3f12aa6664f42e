package io.deskweave.metadata.flows.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Where a graph goes round: its strongly connected components that hold a circle, by Tarjan's algorithm. */
public final class Rounds {

    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final BitSet open = new BitSet();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<BitSet> found = new ArrayList<>();
    private int count;

    private Rounds(Graph graph) {
        this.graph = graph;
        order = new int[graph.size()];
        low = new int[graph.size()];
        Arrays.fill(order, -1);
    }

    /** Sets of nodes, each of which can be reached again from itself. At most some thousand nodes. */
    public static List<BitSet> in(Graph graph) {
        var rounds = new Rounds(graph);
        for (int node = 0; node < graph.size(); node++) {
            if (rounds.order[node] < 0) {
                rounds.visit(node);
            }
        }
        return rounds.found;
    }

    private void visit(int node) {
        order[node] = count;
        low[node] = count;
        count++;
        stack.push(node);
        open.set(node);
        for (int to : graph.leads(node)) {
            if (order[to] < 0) {
                visit(to);
                low[node] = Math.min(low[node], low[to]);
            } else if (open.get(to)) {
                low[node] = Math.min(low[node], order[to]);
            }
        }
        if (low[node] == order[node]) {
            close(node);
        }
    }

    private void close(int root) {
        var component = new BitSet();
        int node;
        do {
            node = stack.pop();
            open.clear(node);
            component.set(node);
        } while (node != root);
        boolean round =
                component.cardinality() > 1 || IntStream.of(graph.leads(root)).anyMatch(to -> to == root);
        if (round) {
            found.add(component);
        }
    }
}
