package io.deskweave.metadata.expressions.gate;

import io.deskweave.metadata.expressions.checking.RuleFindings;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a rule pass that can never take more than 10 ms or 1 MB, and finds what it would take otherwise. */
public final class Gate {

    static final int NODES_MAX = 400;
    static final int NESTED_MAX = 2;
    static final long ROUNDS_MAX = 5_000;

    /** At about 50 ns each, 2.5 ms: a quarter of what a rule may take, for slower machines. */
    static final long STEPS_MAX = 50_000;

    static final long BYTES_MAX = 500_000;

    private Gate() {}

    public static void check(Node tree, RuleFindings findings) {
        var nodes = new AtomicInteger();
        Walk.through(tree, node -> nodes.incrementAndGet());
        if (nodes.get() > NODES_MAX) {
            findings.add(
                    "metadata.rule.too-large",
                    0,
                    "A rule has at most %d parts; this one has %d".formatted(NODES_MAX, nodes.get()),
                    "Say it shorter, or split it into two fields");
        }
        Walk.through(tree, node -> {
            if (node instanceof Node.Each each) {
                checkGrowth(each, findings);
            }
        });
        checkCost(tree, findings);
    }

    /** Whether a rule that passes may take half or more of what it is allowed. */
    public static boolean isHeavy(Node tree) {
        var cost = Cost.of(tree);
        return cost.steps() >= STEPS_MAX / 2 || cost.bytes() >= BYTES_MAX / 2;
    }

    private static void checkCost(Node tree, RuleFindings findings) {
        try {
            checkCost(tree, Cost.of(tree), findings);
        } catch (ArithmeticException e) {
            tooCostly(tree, "endlessly long", findings);
        }
    }

    private static void checkCost(Node tree, Cost cost, RuleFindings findings) {
        if (cost.deepest() > NESTED_MAX) {
            findings.add(
                    "metadata.rule.loops-nested",
                    tree.at(),
                    "At most %d loops can be within each other".formatted(NESTED_MAX),
                    "Take one away");
        } else if (cost.rounds() > ROUNDS_MAX) {
            tooCostly(tree, "%,d rounds of its loops".formatted(cost.rounds()), findings);
        } else if (cost.steps() > STEPS_MAX) {
            tooCostly(tree, "%,d steps, and %,d are allowed".formatted(cost.steps(), STEPS_MAX), findings);
        } else if (cost.bytes() > BYTES_MAX) {
            tooCostly(tree, "%,d bytes of memory, and %,d are allowed".formatted(cost.bytes(), BYTES_MAX), findings);
        }
    }

    private static void tooCostly(Node tree, String what, RuleFindings findings) {
        findings.add(
                "metadata.rule.too-costly",
                tree.at(),
                "With the longest values this rule could take " + what,
                "Search in shorter texts, with shorter patterns, or in fewer of them");
    }

    /** What a loop makes of its element must not be longer than the element. */
    private static void checkGrowth(Node.Each each, RuleFindings findings) {
        Walk.through(each.body(), node -> {
            if (node instanceof Node.Apply apply
                    && apply.function().id().equals("add_text")
                    && locals(apply).contains(each.slot())) {
                findings.add(
                        "metadata.rule.grows-in-loop",
                        apply.at(),
                        "Within a loop a text cannot be put together from the element",
                        "Compare the element as it is");
            }
            if (node instanceof Node.Several several && locals(several).contains(each.slot())) {
                findings.add(
                        "metadata.rule.grows-in-loop",
                        several.at(),
                        "Within a loop a list cannot be made from the element",
                        "Ask for the element itself");
            }
        });
    }

    private static Set<Integer> locals(Node tree) {
        var slots = new HashSet<Integer>();
        Walk.through(tree, node -> {
            if (node instanceof Node.Local local) {
                slots.add(local.slot());
            }
        });
        return slots;
    }
}
