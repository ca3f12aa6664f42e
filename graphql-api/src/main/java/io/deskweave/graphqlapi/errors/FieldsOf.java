package io.deskweave.graphqlapi.errors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.stream.Stream;

/** The names of a type's fields, whether it is shown or sent. */
final class FieldsOf {

    private FieldsOf() {}

    static Stream<String> type(GraphQLSchema schema, String type) {
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
}
