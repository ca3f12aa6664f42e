package io.deskweave.graphqlapi.schema.shared;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;

/** People and departments as records name them: what everyone who reads the record may know. */
public final class OrganisedTypes {

    public static final String PERSON = "NamedPerson";
    public static final String DEPARTMENT = "NamedDepartment";

    private OrganisedTypes() {}

    public static List<GraphQLType> all() {
        return List.of(
                GraphQLObjectType.newObject()
                        .name(PERSON)
                        .description("Someone of the desk.")
                        .field(f -> f.name("id")
                                .description("The subject at the identity provider.")
                                .type(nonNull(GraphQLID)))
                        .field(f -> f.name("name").type(GraphQLString))
                        .field(f -> f.name("active")
                                .description("False when they work here no longer.")
                                .type(GraphQLBoolean))
                        .build(),
                GraphQLObjectType.newObject()
                        .name(DEPARTMENT)
                        .description("A department of the desk; one that has ended goes by its last name.")
                        .field(f -> f.name("id").type(nonNull(GraphQLID)))
                        .field(f -> f.name("name").type(GraphQLString))
                        .field(f -> f.name("path")
                                .description("Names from the top, such as /Service/Repair.")
                                .type(GraphQLString))
                        .build());
    }
}
