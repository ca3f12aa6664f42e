package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** An argument that GraphQL's own types let pass and that asks for nothing sensible. */
public record Misread(String code, Kind kind, String message, String advice, List<String> path) implements Problem {

    public static Misread invalid(String code, String message, String advice, String... path) {
        return new Misread(code, Kind.INVALID, message, advice, List.of(path));
    }

    public static Misread limit(String code, String message, String advice, String... path) {
        return new Misread(code, Kind.LIMIT_REACHED, message, advice, List.of(path));
    }
}
