package io.deskweave.metadata.expressions.evaluation;

import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.functions.Overload.Nulls;
import io.deskweave.metadata.expressions.tree.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes closures of a tree. */
final class Assembly {

    private static final int LONG_LIST = 8;

    private int slots;

    static Evaluation of(Node tree) {
        var assembly = new Assembly();
        var code = assembly.code(tree);
        return new Evaluation(code, assembly.slots);
    }

    /** @param slots how many elements of loops there are at once */
    record Evaluation(Code code, int slots) {}

    private Code code(Node node) {
        return switch (node) {
            case Node.Literal literal -> {
                var value = literal.value();
                yield frame -> value;
            }
            case Node.Input input -> {
                var path = input.path();
                yield frame -> frame.facts.at(path);
            }
            case Node.Known known -> {
                var ambient = known.ambient();
                yield frame -> frame.facts.known(ambient);
            }
            case Node.Local local -> {
                var slot = local.slot();
                yield frame -> frame.local(slot);
            }
            case Node.Apply apply -> apply(apply);
            case Node.Logic logic -> logic(logic);
            case Node.Choose choose -> {
                var condition = code(choose.condition());
                var then = code(choose.then());
                var otherwise = code(choose.otherwise());
                yield frame -> holds(condition, frame) ? then.answer(frame) : otherwise.answer(frame);
            }
            case Node.Several several -> Collections.list(codes(several.elements()));
            case Node.Listed listed -> Collections.table(listed.keys(), codes(listed.values()));
            case Node.Each each -> {
                var list = code(each.list());
                var body = code(each.body());
                slots = Math.max(slots, each.slot() + 1);
                yield Collections.each(each, list, body);
            }
        };
    }

    private List<Code> codes(List<Node> nodes) {
        return nodes.stream().map(this::code).toList();
    }

    /** A condition that is not answered does not hold. */
    static boolean holds(Code condition, Frame frame) {
        return Boolean.TRUE.equals(condition.answer(frame));
    }

    private Code logic(Node.Logic logic) {
        var left = code(logic.left());
        var right = code(logic.right());
        return logic.both()
                ? frame -> holds(left, frame) && holds(right, frame)
                : frame -> holds(left, frame) || holds(right, frame);
    }

    private Code apply(Node.Apply apply) {
        if (apply.function().work() == Overload.Work.MEMBERS
                && isLong(apply.arguments().getLast())) {
            return membership(apply);
        }
        var arguments = codes(apply.arguments());
        return switch (arguments.size()) {
            case 1 -> one(apply.function(), arguments.getFirst());
            case 2 -> two(apply.function(), arguments.getFirst(), arguments.getLast());
            default -> three(apply.function(), arguments);
        };
    }

    private static boolean isLong(Node list) {
        return list instanceof Node.Literal literal
                && literal.value() instanceof Collection<?> values
                && values.size() > LONG_LIST
                && values.stream().allMatch(value -> value instanceof String || value instanceof Long);
    }

    private Code membership(Node.Apply apply) {
        var value = code(apply.arguments().getFirst());
        Set<@Nullable Object> members = apply.arguments().getLast() instanceof Node.Literal literal
                        && literal.value() instanceof Collection<?> values
                ? new HashSet<>(values)
                : Set.of();
        return frame -> members.contains(value.answer(frame));
    }

    private static @Nullable Object missing(Nulls nulls) {
        return nulls == Nulls.NO ? Boolean.FALSE : null;
    }

    private static Code one(Overload function, Code argument) {
        var body = function.body();
        var missing = missing(function.nulls());
        boolean seen = function.nulls() == Nulls.SEEN;
        return frame -> {
            var value = argument.answer(frame);
            return value == null && !seen ? missing : body.apply(frame.facts.zone(), value, null, null);
        };
    }

    private static Code two(Overload function, Code first, Code second) {
        var body = function.body();
        var missing = missing(function.nulls());
        boolean seen = function.nulls() == Nulls.SEEN;
        return frame -> {
            var one = first.answer(frame);
            var other = second.answer(frame);
            return (one == null || other == null) && !seen ? missing : body.apply(frame.facts.zone(), one, other, null);
        };
    }

    private static Code three(Overload function, List<Code> arguments) {
        var body = function.body();
        var missing = missing(function.nulls());
        var first = arguments.getFirst();
        var second = arguments.get(1);
        var third = arguments.get(2);
        return frame -> {
            var one = first.answer(frame);
            var two = second.answer(frame);
            var three = third.answer(frame);
            return one == null || two == null || three == null
                    ? missing
                    : body.apply(frame.facts.zone(), one, two, three);
        };
    }
}
