package io.deskweave.graphqlapi.errors;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import io.deskweave.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Problems as GraphQL has them: a message, and the rest among the extensions. */
public final class ProblemErrors {

    private ProblemErrors() {}

    public static GraphQLError of(Problem problem, @Nullable String requestId) {
        return at(problem, null, List.of(), requestId);
    }

    static GraphQLError at(
            Problem problem, @Nullable ResultPath place, List<SourceLocation> locations, @Nullable String requestId) {
        var builder = GraphqlErrorBuilder.newError()
                .message(problem.message())
                .errorType(
                        ErrorClassification.errorClassification(problem.kind().name()))
                .extensions(extensions(problem, requestId));
        if (!locations.isEmpty()) {
            builder.locations(locations);
        }
        if (place != null) {
            builder.path(place);
        }
        return builder.build();
    }

    /** What an error in our form says, about a document that stands at this place of the input. */
    public static Problem problem(GraphQLError error, List<String> place) {
        var extensions = error.getExtensions();
        var locations = Objects.requireNonNullElse(error.getLocations(), List.<SourceLocation>of());
        var where = locations.isEmpty()
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                locations.getFirst().getLine(),
                                locations.getFirst().getColumn());
        return Refusal.invalid(
                        String.valueOf(extensions.get("code")),
                        error.getMessage() + where,
                        String.valueOf(extensions.get("advice")))
                .at(place);
    }

    public static Map<String, Object> body(List<? extends Problem> problems, @Nullable String requestId) {
        return Map.of(
                "errors",
                problems.stream().map(p -> of(p, requestId).toSpecification()).toList());
    }

    private static Map<String, Object> extensions(Problem problem, @Nullable String requestId) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", problem.code());
        extensions.put("kind", problem.kind().name());
        extensions.put("mover", problem.mover().name());
        extensions.put("advice", problem.advice());
        extensions.put("path", problem.path());
        extensions.put("severity", problem.severity().name());
        if (!problem.details().isEmpty()) {
            extensions.put("details", problem.details());
        }
        if (requestId != null) {
            extensions.put("requestId", requestId);
        }
        return extensions;
    }
}
