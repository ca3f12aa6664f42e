package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;

/** The types in which many of an object's records are written at once, and what that answers. */
record BulkTypes(ObjectModel object) {

    private static final String ROWS = "At most 1,000, unless configured otherwise.";

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>(List.of(
                row(),
                updateRow(),
                many(ApiNames.createMany(object), ApiNames.row(object)).build(),
                many(ApiNames.updateMany(object), ApiNames.updateRow(object)).build(),
                answer(),
                answerRow()));
        if (WriteTypes.isFoundByFields(object)) {
            types.add(many(ApiNames.upsertMany(object), ApiNames.row(object))
                    .field(WriteTypes.by(object))
                    .build());
        }
        return types;
    }

    GraphQLFieldDefinition create() {
        return mutation(
                ApiNames.bulk("create", object),
                ApiNames.createMany(object),
                "Many at once, each as a create would be.");
    }

    GraphQLFieldDefinition update() {
        return mutation(
                ApiNames.bulk("update", object),
                ApiNames.updateMany(object),
                "Many at once, each as an update would be.");
    }

    GraphQLFieldDefinition upsert() {
        return mutation(
                ApiNames.bulk("upsert", object),
                ApiNames.upsertMany(object),
                "Creates those that are not there, and changes the others; no two rows may mean the same record.");
    }

    GraphQLFieldDefinition delete() {
        return newFieldDefinition()
                .name(ApiNames.bulk("delete", object))
                .description("Many at once into the bin, each with those that it takes along.")
                .type(nonNull(typeRef(DeletionTypes.DELETED_MANY)))
                .argument(a -> a.name("input").type(nonNull(typeRef(DeletionTypes.DELETE_MANY))))
                .build();
    }

    private GraphQLFieldDefinition mutation(String name, String input, String description) {
        return newFieldDefinition()
                .name(name)
                .description(description)
                .type(nonNull(typeRef(ApiNames.bulkPayload(object))))
                .argument(a -> a.name("input").type(nonNull(typeRef(input))))
                .build();
    }

    private static GraphQLInputObjectType.Builder many(String name, String row) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("Records to be written at once.")
                .field(newInputObjectField().name("rows").description(ROWS).type(nonNull(list(nonNull(typeRef(row))))))
                .field(DeletionTypes.allOrNothing())
                .field(DeletionTypes.key());
    }

    private GraphQLInputObjectField values() {
        return newInputObjectField()
                .name("values")
                .type(nonNull(typeRef(ApiNames.values(object))))
                .build();
    }

    private GraphQLInputObjectType row() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.row(object))
                .description("One record of many.")
                .field(values())
                .build();
    }

    private GraphQLInputObjectType updateRow() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.updateRow(object))
                .description("One record of many that are changed.")
                .field(newInputObjectField().name("id").type(nonNull(GraphQLID)))
                .field(newInputObjectField()
                        .name("version")
                        .description("The version that you saw; refused when it is no longer that one.")
                        .type(nonNull(GraphQLInt)))
                .field(values())
                .build();
    }

    private GraphQLObjectType answer() {
        return counted(ApiNames.bulkPayload(object), ApiNames.bulkRow(object))
                .description("What became of each row.")
                .build();
    }

    private GraphQLObjectType answerRow() {
        return row(ApiNames.bulkRow(object))
                .description("What became of one row.")
                .field(f -> f.name(object.single())
                        .description("Null when it was not written.")
                        .type(typeRef(object.name())))
                .field(f -> f.name("created").description("Whether it is new.").type(nonNull(GraphQLBoolean)))
                .build();
    }

    /** What tells of many rows. */
    static GraphQLObjectType.Builder counted(String name, String row) {
        return GraphQLObjectType.newObject()
                .name(name)
                .field(f -> f.name("rows")
                        .description("In the order in which they were sent.")
                        .type(nonNull(list(nonNull(typeRef(row))))))
                .field(f -> f.name("succeeded")
                        .description("How many were written.")
                        .type(nonNull(GraphQLInt)))
                .field(f ->
                        f.name("failed").description("How many were refused.").type(nonNull(GraphQLInt)));
    }

    /** What tells of one of many rows. */
    static GraphQLObjectType.Builder row(String name) {
        return GraphQLObjectType.newObject()
                .name(name)
                .field(f -> f.name("index")
                        .description("Its place among the rows that were sent, from 0.")
                        .type(nonNull(GraphQLInt)))
                .field(f -> f.name("findings")
                        .description(
                                "Errors when it was refused, otherwise warnings; paths begin at the argument 'input'.")
                        .type(nonNull(list(nonNull(typeRef("Problem"))))));
    }
}
