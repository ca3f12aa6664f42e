package io.deskweave.metadata.flows.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Splits and joins in pairs. A split is sound when all its branches come together in one join of its own, and until
 * then neither meet each other, nor lead back to the split, nor are entered from elsewhere. Then no token is ever lost
 * at a join and none waits for one that cannot come.
 */
public final class Blocks {

    private final Graph graph;
    private final Graph before;
    private final BitSet joins;
    private final int[] meetings;
    private final Map<Integer, Integer> splitOf = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Blocks(Graph graph, BitSet ends, BitSet joins) {
        this.graph = graph;
        this.before = graph.reversed();
        this.joins = joins;
        this.meetings = meetings(graph, ends);
    }

    /** What is wrong with a split or a join, by numbers of nodes. */
    public sealed interface Flaw {

        /** The branches do not all come together in a join. */
        record NotJoined(int split) implements Flaw {}

        /** Two branches meet before the join. */
        record BranchesMeet(int split, int at) implements Flaw {}

        /** A branch leads back to the split that it comes from. */
        record LeadsBack(int split) implements Flaw {}

        /** An edge leads into a branch, or to the join, from elsewhere. */
        record EnteredFromElsewhere(int split, int from, int to) implements Flaw {}

        /** Two splits come together in one join. */
        record JoinShared(int join, int split, int other) implements Flaw {}

        /** No split comes together here. */
        record JoinsNothing(int join) implements Flaw {}
    }

    /**
     * Everything wrong, in the order of the nodes.
     *
     * @param graph every node of which, that has an edge, is reached from the start and reaches an end
     */
    public static List<Flaw> flaws(Graph graph, BitSet ends, BitSet splits, BitSet joins) {
        var blocks = new Blocks(graph, ends, joins);
        splits.stream().forEach(blocks::look);
        if (blocks.flaws.isEmpty()) {
            joins.stream()
                    .filter(join -> !blocks.splitOf.containsKey(join))
                    .forEach(join -> blocks.flaws.add(new Flaw.JoinsNothing(join)));
        }
        return List.copyOf(blocks.flaws);
    }

    /** Where all ways from a node come together first. */
    private static int[] meetings(Graph graph, BitSet ends) {
        int exit = graph.size();
        var edges = new ArrayList<Graph.Edge>();
        for (int from = 0; from < exit; from++) {
            int node = from;
            graph.next(node).forEach(to -> edges.add(new Graph.Edge(to, node)));
        }
        ends.stream().forEach(end -> edges.add(new Graph.Edge(exit, end)));
        return Dominators.of(Graph.of(exit + 1, edges), exit);
    }

    private void look(int split) {
        int join = meetings[split];
        if (join < 0 || join >= graph.size() || !joins.get(join)) {
            flaws.add(new Flaw.NotJoined(split));
            return;
        }
        var other = splitOf.putIfAbsent(join, split);
        if (other != null) {
            flaws.add(new Flaw.JoinShared(join, split, other));
            return;
        }
        branches(split, join);
    }

    private void branches(int split, int join) {
        var branches = graph.next(split)
                .mapToObj(head -> graph.reach(Graph.only(head), Graph.only(join)))
                .toList();
        var all = new BitSet();
        for (var branch : branches) {
            if (branch.get(split)) {
                flaws.add(new Flaw.LeadsBack(split));
                return;
            }
            if (branch.intersects(all)) {
                branch.and(all);
                flaws.add(new Flaw.BranchesMeet(split, branch.nextSetBit(0)));
                return;
            }
            all.or(branch);
        }
        IntStream.concat(all.stream(), IntStream.of(join))
                .forEach(node -> before.next(node)
                        .filter(from -> from != split && !all.get(from))
                        .distinct()
                        .forEach(from -> flaws.add(new Flaw.EnteredFromElsewhere(split, from, node))));
    }
}
