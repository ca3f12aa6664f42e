package io.deskweave.metadata.definition;

import io.deskweave.platform.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a definition that keeps it from being put in force, or that whoever publishes it should know.
 *
 * @param code stable dotted words, such as {@code metadata.field.name-taken}
 * @param message what is wrong, and with which thing
 * @param advice what to do about it
 * @param path where it is, outermost first
 * @param place where in the text that stands there, null when it is about the whole
 * @param severity whether it refuses, or asks
 */
public record Finding(
        String code,
        String message,
        String advice,
        List<String> path,
        @Nullable TextPlace place,
        Severity severity) implements Problem {

    public Finding {
        path = List.copyOf(path);
    }

    /** A finding about the whole of what stands at its path. */
    public Finding(String code, String message, String advice, List<String> path) {
        this(code, message, advice, path, null);
    }

    /** A finding that refuses. */
    public Finding(String code, String message, String advice, List<String> path, @Nullable TextPlace place) {
        this(code, message, advice, path, place, Severity.ERROR);
    }

    /** A finding that asks, about the whole of what stands at its path. */
    public static Finding warning(String code, String message, String advice, List<String> path) {
        return new Finding(code, message, advice, path, null, Severity.WARNING);
    }

    /** Those that refuse. */
    public static List<Problem> refusing(List<? extends Problem> findings) {
        return withSeverity(findings, Severity.ERROR);
    }

    /** Those that ask. */
    public static List<Problem> asking(List<? extends Problem> findings) {
        return withSeverity(findings, Severity.WARNING);
    }

    private static List<Problem> withSeverity(List<? extends Problem> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .<Problem>map(finding -> finding)
                .toList();
    }

    /**
     * A place in a text.
     *
     * @param offset in code points from its start
     * @param line from 1
     * @param column from 1, in code points
     */
    public record TextPlace(int offset, int line, int column) {}

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
