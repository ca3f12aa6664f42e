package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;

/** What deleting and restoring take and answer, of whatever object. */
final class DeletionTypes {

    static final String DELETE = "DeleteRecordInput";
    static final String RESTORE = "RestoreRecordInput";
    static final String DELETED = "DeletedRecord";

    private DeletionTypes() {}

    static List<GraphQLType> all() {
        return List.of(
                GraphQLInputObjectType.newInputObject()
                        .name(DELETE)
                        .description("A record that is to go into the bin.")
                        .field(newInputObjectField().name("id").type(nonNull(GraphQLID)))
                        .field(newInputObjectField()
                                .name("version")
                                .description("The version that you saw; refused when it is no longer that one.")
                                .type(nonNull(GraphQLInt)))
                        .build(),
                GraphQLInputObjectType.newInputObject()
                        .name(RESTORE)
                        .description("A record that is to come back from the bin.")
                        .field(newInputObjectField().name("id").type(nonNull(GraphQLID)))
                        .build(),
                GraphQLObjectType.newObject()
                        .name(DELETED)
                        .description("What went into the bin.")
                        .field(f -> f.name("id")
                                .description("By which it can be restored.")
                                .type(nonNull(GraphQLID)))
                        .field(f -> f.name("records")
                                .description("How many records went into the bin, itself included.")
                                .type(nonNull(GraphQLInt)))
                        .build());
    }
}
