package io.deskweave.metadata.expressions.functions;

import io.deskweave.metadata.expressions.types.Type;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One function for arguments of certain types.
 *
 * @param id what the browser knows it by, such as {@code add_decimal}
 * @param name as it is written, operators in CEL's form such as {@code _+_}
 * @param member whether it is written behind its first argument, as in {@code name.contains("x")}
 */
public record Overload(
        String id, String name, boolean member, List<Type> parameters, Type result, Nulls nulls, Work work, Body body) {

    public Overload {
        parameters = List.copyOf(parameters);
    }

    /** What comes of a missing argument. */
    public enum Nulls {
        /** Nothing. */
        NOTHING,
        /** No: a condition about what is not there does not hold. */
        NO,
        /** The function sees it and says for itself. */
        SEEN
    }

    /** What the work grows with; the gate knows what each costs. */
    public enum Work {
        /** With nothing. */
        FLAT,
        /** With the length of the first argument. */
        SCAN,
        /** With the lengths of the arguments, and so much is written anew. */
        COPY,
        /** With the length of the first times that of the second. */
        SEARCH,
        /** With the length of the first times what a pattern asks for. */
        MATCH,
        /** With the number of elements of the second. */
        MEMBERS,
        /** With a few years' tables of openings, looked through by halves. */
        CALENDAR
    }

    /** What it does; arguments that it does not have are null. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object apply(ZoneId zone, @Nullable Object first, @Nullable Object second, @Nullable Object third);
    }

    /** Such as {@code round(a decimal number, a whole number)}. */
    public String shown() {
        var all = parameters.stream().map(Type::shown).toList();
        if (name.startsWith("_") || name.endsWith("_") || name.startsWith("@")) {
            return String.join(" " + symbol(name) + " ", all);
        }
        var first = member ? all.getFirst() + "." : "";
        return all.stream().skip(member ? 1 : 0).collect(Collectors.joining(", ", first + name + "(", ")"));
    }

    /** An operator as people write it. */
    public static String symbol(String name) {
        return name.replace("_", "").replace("@", "");
    }
}
