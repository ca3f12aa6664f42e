package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known when a rule is written is worked out then, once. */
final class Constants {

    private Constants() {}

    static Node list(int at, Type type, List<Node> elements) {
        if (!elements.stream().allMatch(Constants::isConstant)) {
            return new Node.Several(at, type, elements);
        }
        var values = new ArrayList<@Nullable Object>();
        elements.forEach(element -> values.add(value(element)));
        return new Node.Literal(at, type, Collections.unmodifiableList(values));
    }

    static Node table(int at, Type type, List<String> keys, List<Node> values) {
        if (!values.stream().allMatch(Constants::isConstant)) {
            return new Node.Listed(at, type, keys, values);
        }
        var table = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < keys.size(); i++) {
            table.put(keys.get(i), value(values.get(i)));
        }
        return new Node.Literal(at, type, Collections.unmodifiableMap(table));
    }

    /** The function's value, when all its arguments are constants and it does not depend on where it is asked. */
    static Optional<Node.Literal> folded(int at, Type type, Overload function, List<Node> arguments) {
        boolean zoned = function.id().equals("date_moment");
        if (zoned || function.name().equals("matches") || !arguments.stream().allMatch(Constants::isConstant)) {
            return Optional.empty();
        }
        var value = function.nulls() != Overload.Nulls.SEEN
                        && arguments.stream().anyMatch(argument -> value(argument) == null)
                ? (function.nulls() == Overload.Nulls.NO ? Boolean.FALSE : null)
                : function.body().apply(ZoneOffset.UTC, value(arguments, 0), value(arguments, 1), value(arguments, 2));
        return Optional.of(new Node.Literal(at, type, value));
    }

    static boolean dividesByZero(Overload function, List<Node> arguments) {
        return List.of("_/_", "_%_").contains(function.name())
                && value(arguments.getLast()) instanceof Number number
                && number.doubleValue() == 0;
    }

    static boolean isConstant(Node node) {
        return node instanceof Node.Literal;
    }

    private static @Nullable Object value(List<Node> nodes, int index) {
        return index < nodes.size() ? value(nodes.get(index)) : null;
    }

    static @Nullable Object value(Node node) {
        return node instanceof Node.Literal literal ? literal.value() : null;
    }
}
