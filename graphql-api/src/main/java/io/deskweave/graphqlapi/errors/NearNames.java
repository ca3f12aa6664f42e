package io.deskweave.graphqlapi.errors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that may have been meant. */
final class NearNames {

    private static final int LONGEST = 60;

    private NearNames() {}

    /** The field of the type whose name is nearest, when one is near. */
    static Optional<String> among(GraphQLSchema schema, String type, String field) {
        if (field.length() > LONGEST) {
            return Optional.empty();
        }
        var tolerance = 1 + field.length() / 4;
        return names(schema, type)
                .filter(name -> name.length() <= LONGEST && distance(name, field) <= tolerance)
                .min(Comparator.comparingInt((String name) -> distance(name, field))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Stream<String> names(GraphQLSchema schema, String type) {
        var known = schema.getType(type);
        if (known == null) {
            return Stream.of();
        }
        return switch (known) {
            case GraphQLFieldsContainer shown ->
                shown.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName);
            case GraphQLInputObjectType sent ->
                sent.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName);
            default -> Stream.of();
        };
    }

    /** Levenshtein's distance, in any case of letters. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
