package io.deskweave.metadata.definition;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/**
 * Something in a definition that keeps it from being put in force.
 *
 * @param code stable dotted words, such as {@code metadata.field.name-taken}
 * @param message what is wrong, and with which thing
 * @param advice what to do about it
 * @param path where it is, outermost first
 */
public record Finding(String code, String message, String advice, List<String> path) implements Problem {

    public Finding {
        path = List.copyOf(path);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
