package io.deskweave.metadata.flows.graph;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A directed graph of nodes numbered from 0; edges between the same two count each. Immutable. */
public final class Graph {

    private static final int[] NOWHERE = {};

    private final int[][] next;

    private Graph(int[][] next) {
        this.next = next;
    }

    /** An edge between two nodes by their numbers. */
    public record Edge(int from, int to) {}

    public static Graph of(int size, List<Edge> edges) {
        var counts = new int[size];
        edges.forEach(edge -> counts[edge.from()]++);
        var next = new int[size][];
        for (int node = 0; node < size; node++) {
            next[node] = new int[counts[node]];
        }
        var filled = new int[size];
        edges.forEach(edge -> next[edge.from()][filled[edge.from()]++] = edge.to());
        return new Graph(next);
    }

    public int size() {
        return next.length;
    }

    /** Where the edges of a node lead, in their order. */
    public IntStream next(int node) {
        return IntStream.of(next[node]);
    }

    public int outgoing(int node) {
        return next[node].length;
    }

    /** As {@code next}, without a copy; never written. */
    int[] leads(int node) {
        return next[node];
    }

    public Graph reversed() {
        var counts = new int[size()];
        for (int[] leads : next) {
            for (int to : leads) {
                counts[to]++;
            }
        }
        var before = new int[size()][];
        for (int node = 0; node < size(); node++) {
            before[node] = new int[counts[node]];
        }
        // Backwards, so that they end up in the order of the nodes that they come from.
        for (int from = size() - 1; from >= 0; from--) {
            for (int to : next[from]) {
                before[to][--counts[to]] = from;
            }
        }
        return new Graph(before);
    }

    /** The same nodes, with those edges alone that join two of these. */
    public Graph among(BitSet nodes) {
        var kept = new int[size()][];
        for (int node = 0; node < size(); node++) {
            kept[node] = nodes.get(node)
                    ? IntStream.of(next[node]).filter(nodes::get).toArray()
                    : NOWHERE;
        }
        return new Graph(kept);
    }

    /** Every node to which edges lead from one of these, these included. */
    public BitSet reach(BitSet starts) {
        return reach(starts, new BitSet());
    }

    /** As {@code reach}, but nothing that stops is entered. */
    public BitSet reach(BitSet starts, BitSet stops) {
        var reached = new BitSet(size());
        var waiting = new int[size()];
        int count = 0;
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            if (!stops.get(start)) {
                reached.set(start);
                waiting[count++] = start;
            }
        }
        while (count > 0) {
            for (int to : next[waiting[--count]]) {
                if (!reached.get(to) && !stops.get(to)) {
                    reached.set(to);
                    waiting[count++] = to;
                }
            }
        }
        return reached;
    }

    public static BitSet only(int node) {
        var one = new BitSet();
        one.set(node);
        return one;
    }
}
