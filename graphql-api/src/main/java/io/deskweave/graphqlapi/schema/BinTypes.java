package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Page;
import java.util.List;

/** The types in which an object's records come out that lie in the bin. */
record BinTypes(ObjectModel object) {

    List<GraphQLType> all() {
        return List.of(deleted(), edge(), connection());
    }

    GraphQLFieldDefinition list() {
        return newFieldDefinition()
                .name(ApiNames.bin(object))
                .description("What lies in the bin, those first that were deleted last; restored by id.")
                .type(nonNull(typeRef(ApiNames.binConnection(object))))
                .argument(a -> a.name("first")
                        .description("At most %d; %d when left out.".formatted(Page.LARGEST_SIZE, Page.DEFAULT_SIZE))
                        .type(GraphQLInt))
                .argument(a ->
                        a.name("after").description("A cursor of this list.").type(GraphQLString))
                .build();
    }

    private GraphQLObjectType deleted() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.deleted(object))
                .description("A record that was deleted.")
                .field(f -> f.name(object.single())
                        .description("As it was then; what it refers to is as it is now.")
                        .type(nonNull(typeRef(object.name()))))
                .field(f -> f.name("deletedAt").type(nonNull(typeRef("DateTime"))))
                .field(f -> f.name("deletedBy")
                        .description("The subject at the identity provider.")
                        .type(nonNull(GraphQLID)))
                .field(f -> f.name("records")
                        .description("How many went together and come back together, itself included.")
                        .type(nonNull(GraphQLInt)))
                .build();
    }

    private GraphQLObjectType edge() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.binEdge(object))
                .description("A record that was deleted, in its list.")
                .field(f -> f.name("cursor").type(nonNull(GraphQLString)))
                .field(f -> f.name("node").type(nonNull(typeRef(ApiNames.deleted(object)))))
                .build();
    }

    private GraphQLObjectType connection() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.binConnection(object))
                .description("A page of what was deleted.")
                .field(f -> f.name("edges").type(nonNull(GraphQLList.list(nonNull(typeRef(ApiNames.binEdge(object)))))))
                .field(f -> f.name("nodes").type(nonNull(GraphQLList.list(nonNull(typeRef(ApiNames.deleted(object)))))))
                .field(f -> f.name("pageInfo").type(nonNull(typeRef("PageInfo"))))
                .build();
    }
}
