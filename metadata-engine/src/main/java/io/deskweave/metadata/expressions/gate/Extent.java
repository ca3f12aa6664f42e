package io.deskweave.metadata.expressions.gate;

import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.ValueShape;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How great a value can be.
 *
 * @param length characters of a text, or of each element of a list
 * @param count elements of a list or entries of a table; 1 for others
 */
record Extent(long length, long count) {

    /** What is not a text counts as so many characters when it becomes one. */
    private static final long PLAIN = 60;

    private static final long OPTION = 64;
    private static final long TEXT_AROUND = 200;

    /** More departments than anybody works in; the rest would be left out. */
    private static final long LIST_AROUND = 100;

    static final Extent ONE = new Extent(PLAIN, 1);

    static Extent of(Type type) {
        return switch (type) {
            case Type.Plain plain -> new Extent(plain == Type.Plain.TEXT ? TEXT_AROUND : PLAIN, 1);
            case Type.Choice ignored -> new Extent(OPTION, 1);
            case Type.Related ignored -> ONE;
            case Type.Many many -> new Extent(of(many.element()).length, LIST_AROUND);
            case Type.Table table -> new Extent(of(table.value()).length, LIST_AROUND);
        };
    }

    static Extent of(ValueShape shape, Type type) {
        return shape instanceof ValueShape.Text text ? new Extent(text.lengthMax(), 1) : of(type);
    }

    static Extent of(@Nullable Object value) {
        if (value instanceof String text) {
            return new Extent(text.length(), 1);
        }
        if (value instanceof Collection<?> list) {
            return new Extent(longest(list), list.size());
        }
        return value instanceof Map<?, ?> table ? new Extent(longest(table.values()), table.size()) : ONE;
    }

    private static long longest(Collection<?> values) {
        return values.stream().mapToLong(value -> of(value).length).max().orElse(0);
    }

    Extent or(Extent other) {
        return new Extent(Math.max(length, other.length), Math.max(count, other.count));
    }

    Extent element() {
        return new Extent(length, 1);
    }

    /** All of it in characters. */
    long all() {
        return Math.multiplyExact(length, count);
    }
}
