package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.fields.ValueShape;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People and departments in rules: texts, as {@code actor.id} and {@code actor.departments} are; kept as ids. */
public final class Organised {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Organised() {}

    public static boolean is(ValueShape shape) {
        return shape instanceof ValueShape.Person || shape instanceof ValueShape.Department;
    }

    /** The id that a rule gave; empty when its text is none. */
    public static Optional<Object> id(Object value) {
        return Optional.of(value)
                .filter(found ->
                        found instanceof String text && ID.matcher(text).matches())
                .map(found -> UUID.fromString(found.toString()));
    }

    /** A stored value as a rule is told it. */
    public static @Nullable Object told(Member member, @Nullable Object value) {
        return value != null && is(member.shape()) ? value.toString() : value;
    }
}
