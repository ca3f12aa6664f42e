package io.deskweave.metadata.expressions.gate;

import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An upper bound of what evaluating a tree takes: steps of about 50 ns each, and bytes written anew. Every value has a
 * greatest extent, every loop a greatest number of rounds, so the bound is a sum of products.
 */
final class Cost {

    private static final long BYTES_EACH = 80;
    private static final long BYTES_CHARACTER = 2;
    private static final long CHARACTERS_EACH = 16;
    private static final long COMPARED_EACH = 64;
    private static final long MATCHED_EACH = 4;
    private static final long CALENDAR_STEPS = 100;

    private final Map<Integer, Extent> locals = new HashMap<>();
    private long steps;
    private long bytes;
    private long rounds;
    private long deepest;

    static Cost of(Node tree) {
        var cost = new Cost();
        cost.measure(tree, 1, 0);
        return cost;
    }

    long steps() {
        return steps;
    }

    long bytes() {
        return bytes;
    }

    /** Of all loops together. */
    long rounds() {
        return rounds;
    }

    /** How many loops are within each other. */
    long deepest() {
        return deepest;
    }

    private void spend(long times, long stepsOnce, long bytesOnce) {
        steps = Math.addExact(steps, Math.multiplyExact(times, 1 + stepsOnce));
        bytes = Math.addExact(bytes, Math.multiplyExact(times, bytesOnce));
    }

    private Extent measure(Node node, long times, int depth) {
        spend(times, 0, 0);
        return switch (node) {
            case Node.Literal literal -> Extent.of(literal.value());
            case Node.Input input -> Extent.of(input.path().last().shape(), input.type());
            case Node.Known known -> Extent.of(known.type());
            case Node.Local local -> locals.getOrDefault(local.slot(), Extent.ONE);
            case Node.Apply apply -> apply(apply, times, depth);
            case Node.Logic logic -> {
                measure(logic.left(), times, depth);
                measure(logic.right(), times, depth);
                yield Extent.ONE;
            }
            case Node.Choose choose -> {
                measure(choose.condition(), times, depth);
                yield measure(choose.then(), times, depth).or(measure(choose.otherwise(), times, depth));
            }
            case Node.Several several -> several(several.elements(), times, depth);
            case Node.Listed listed -> several(listed.values(), times, depth);
            case Node.Each each -> each(each, times, depth);
        };
    }

    private Extent several(List<Node> nodes, long times, int depth) {
        var greatest = new Extent(0, 1);
        for (var node : nodes) {
            greatest = greatest.or(measure(node, times, depth));
        }
        spend(times, nodes.size(), BYTES_EACH + BYTES_EACH * nodes.size());
        return new Extent(greatest.length(), nodes.size());
    }

    private Extent each(Node.Each each, long times, int depth) {
        var list = measure(each.list(), times, depth);
        deepest = Math.max(deepest, depth + 1L);
        var all = Math.multiplyExact(times, Math.max(1, list.count()));
        rounds = Math.addExact(rounds, all);
        locals.put(each.slot(), list.element());
        var body = measure(each.body(), all, depth + 1);
        return switch (each.kind()) {
            case ALL, EXISTS, EXISTS_ONE -> Extent.ONE;
            case FILTER -> copied(list, times);
            case MAP -> copied(new Extent(body.all(), list.count()), times);
        };
    }

    private Extent copied(Extent list, long times) {
        spend(times, list.count(), BYTES_EACH + BYTES_EACH * list.count());
        return list;
    }

    private Extent apply(Node.Apply apply, long times, int depth) {
        var arguments = apply.arguments().stream()
                .map(node -> measure(node, times, depth))
                .toList();
        var first = arguments.getFirst();
        var second = arguments.size() > 1 ? arguments.get(1) : new Extent(0, 1);
        switch (apply.function().work()) {
            case FLAT -> spend(times, 1, BYTES_EACH);
            case SCAN -> spend(times, Math.addExact(first.all(), second.all()) / CHARACTERS_EACH, BYTES_EACH);
            case COPY -> {
                var length = Math.addExact(first.length(), second.length());
                spend(times, length / CHARACTERS_EACH, BYTES_EACH + BYTES_CHARACTER * length);
            }
            case SEARCH -> spend(times, searched(first.length(), second.length()), BYTES_EACH);
            case MATCH -> spend(times, matched(apply, first.length()), BYTES_EACH * first.length() / MATCHED_EACH);
            case CALENDAR -> spend(times, CALENDAR_STEPS, BYTES_EACH);
            case MEMBERS ->
                spend(times, Math.multiplyExact(second.count(), 1 + first.length() / CHARACTERS_EACH), BYTES_EACH);
        }
        return result(apply.function(), first, second);
    }

    /** A part of the greatest length need not be compared at every place: it no longer fits. */
    private static long searched(long text, long part) {
        var compared = part <= text / 2 ? Math.multiplyExact(text - part, part) : Math.multiplyExact(text, text) / 4;
        return (text + compared) / COMPARED_EACH;
    }

    private static long matched(Node.Apply apply, long length) {
        var pattern = apply.arguments().getLast() instanceof Node.Literal literal
                ? String.valueOf(literal.value()).length()
                : 1;
        return Math.multiplyExact(length, 2L + pattern) / MATCHED_EACH;
    }

    private static Extent result(Overload function, Extent first, Extent second) {
        return switch (function.id()) {
            case "add_text" -> new Extent(Math.addExact(first.length(), second.length()), 1);
            case "or_else" -> first.or(second);
            case "index_list", "index_table" -> first.element();
            case "string_text", "lower", "upper", "trim", "substring", "substring_from" -> first;
            default -> Extent.ONE;
        };
    }
}
