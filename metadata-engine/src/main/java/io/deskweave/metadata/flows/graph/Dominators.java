package io.deskweave.metadata.flows.graph;

import java.util.Arrays;

/**
 * The nodes that every way from the root to a node passes. After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm".
 */
public final class Dominators {

    private final Graph graph;
    private final int[] numbers;
    private final int[] postorder;
    private final int[] nearest;
    private int count;

    private Dominators(Graph graph) {
        this.graph = graph;
        numbers = new int[graph.size()];
        postorder = new int[graph.size()];
        nearest = new int[graph.size()];
        Arrays.fill(numbers, -1);
        Arrays.fill(nearest, -1);
    }

    /** For each node the last one that must be passed before it; -1 for the root and for what is not reached. */
    public static int[] of(Graph graph, int root) {
        var dominators = new Dominators(graph);
        dominators.number(root);
        dominators.settle(root);
        dominators.nearest[root] = -1;
        return dominators.nearest;
    }

    private void number(int node) {
        numbers[node] = 0;
        for (int to : graph.leads(node)) {
            if (numbers[to] < 0) {
                number(to);
            }
        }
        numbers[node] = count;
        postorder[count++] = node;
    }

    private void settle(int root) {
        var before = graph.reversed();
        nearest[root] = root;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = count - 2; i >= 0; i--) {
                int node = postorder[i];
                int next = meeting(before.leads(node));
                if (next != nearest[node]) {
                    nearest[node] = next;
                    changed = true;
                }
            }
        }
    }

    /** Of those that are settled so far; at least one is. */
    private int meeting(int[] nodes) {
        int met = -1;
        for (int node : nodes) {
            if (nearest[node] >= 0) {
                met = met < 0 ? node : meeting(met, node);
            }
        }
        return met;
    }

    private int meeting(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (numbers[a] < numbers[b]) {
                a = nearest[a];
            } else {
                b = nearest[b];
            }
        }
        return a;
    }
}
