package io.deskweave.graphqlapi.errors;

import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a request that does not fit its type, and its place: the names that lead to it within the argument
 * {@code input}, or from another argument on.
 *
 * @param unknown whether it is a field that nobody asked for
 */
record Misfit(List<String> path, String message, String advice, boolean unknown) {

    private static final String INPUT = "input";

    static Misfit value(List<String> path, @Nullable GraphQLType type) {
        var wanted = type == null ? "what the schema says" : Wanted.by(type);
        return new Misfit(path, "The value of '%s' is not %s".formatted(last(path), wanted), "Send " + wanted, false);
    }

    static Misfit object(List<String> path) {
        return new Misfit(
                path,
                "The value of '%s' is not an object with fields".formatted(last(path)),
                "Send an object with fields",
                false);
    }

    static Misfit missing(List<String> path, @Nullable GraphQLType type) {
        var wanted = type == null ? "a value" : Wanted.by(type);
        return new Misfit(path, "The value of '%s' is missing".formatted(last(path)), "Send " + wanted, false);
    }

    static Misfit unknown(List<String> path, GraphQLSchema schema, String type) {
        return new Misfit(
                path,
                "The type '%s' has no field '%s'".formatted(type, last(path)),
                NearNames.among(FieldsOf.type(schema, type), last(path))
                        .map("Did you mean '%s'?"::formatted)
                        .orElse("Leave it out; what is given by the platform cannot be sent"),
                true);
    }

    Problem inDocument() {
        return (unknown ? DocumentFault.FIELD_UNKNOWN : DocumentFault.INVALID)
                .because(message, advice)
                .at(place());
    }

    Problem inVariables() {
        return (unknown ? DocumentFault.VARIABLE_FIELD_UNKNOWN : DocumentFault.VARIABLES)
                .because(message, advice)
                .at(place());
    }

    /** As the rooms name places: they do not know that GraphQL wraps everything in one argument. */
    private List<String> place() {
        return path.size() > 1 && path.getFirst().equals(INPUT) ? path.subList(1, path.size()) : path;
    }

    static List<String> within(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static String last(List<String> path) {
        return path.getLast();
    }
}
