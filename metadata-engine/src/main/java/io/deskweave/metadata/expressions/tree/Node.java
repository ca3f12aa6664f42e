package io.deskweave.metadata.expressions.tree;

import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of a checked rule. */
public sealed interface Node {

    /** Where it stands in the text, in code points from its start. */
    int at();

    Type type();

    /** A value known when the rule is written; lists and tables of such values too. */
    record Literal(int at, Type type, @Nullable Object value) implements Node {}

    /** A value of the record or of one related to it. */
    record Input(int at, Type type, Path path) implements Node {}

    /** Something that every rule knows. */
    record Known(int at, Ambient ambient) implements Node {
        @Override
        public Type type() {
            return ambient.type();
        }
    }

    /** The present element of a loop. */
    record Local(int at, Type type, int slot) implements Node {}

    /** A function of its arguments, all of which are wanted. */
    record Apply(int at, Type type, Overload function, List<Node> arguments) implements Node {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** Both, or one of both; the second is not looked at when the first decides. */
    record Logic(int at, boolean both, Node left, Node right) implements Node {
        @Override
        public Type type() {
            return Type.Plain.YES_NO;
        }
    }

    /** One of two, by a condition. */
    record Choose(int at, Type type, Node condition, Node then, Node otherwise) implements Node {}

    /** A list written out. */
    record Several(int at, Type type, List<Node> elements) implements Node {
        public Several {
            elements = List.copyOf(elements);
        }
    }

    /** A table written out: keys are texts known when the rule is written. */
    record Listed(int at, Type type, List<String> keys, List<Node> values) implements Node {
        public Listed {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** A loop over a list. */
    record Each(int at, Type type, Kind kind, Node list, int slot, Node body) implements Node {

        /** What the loop is for. */
        public enum Kind {
            ALL,
            EXISTS,
            EXISTS_ONE,
            MAP,
            FILTER
        }
    }
}
