package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.deskweave.metadata.model.ObjectModel;

/** What those hear who listen to an object's records. */
final class ChangeTypes {

    static final String KIND = "RecordChangeKind";

    private ChangeTypes() {}

    static GraphQLEnumType kind() {
        return GraphQLEnumType.newEnum()
                .name(KIND)
                .description("What happened to a record, as seen by who listens.")
                .value("CREATED", "CREATED", "It is new, or back from the bin.")
                .value("UPDATED", "UPDATED", "It was changed, and passes the filter now.")
                .value("LEFT", "LEFT", "It was changed and does not pass the filter: drop it if you have it.")
                .value("DELETED", "DELETED", "It is gone; drop it if you have it.")
                .value("MANY", "MANY", "Too many changed at once to be named: read again what you show.")
                .build();
    }

    static GraphQLObjectType change(ObjectModel object) {
        return GraphQLObjectType.newObject()
                .name(ApiNames.change(object))
                .description("A hint that a record changed; the record is as it stood when the hint was given.")
                .field(f -> f.name("kind").description("What happened.").type(nonNull(typeRef(KIND))))
                .field(f -> f.name("id")
                        .description("Of the record; null when many changed.")
                        .type(GraphQLID))
                .field(f -> f.name("version")
                        .description("Of the record; keep the greater one when hints cross with answers.")
                        .type(GraphQLInt))
                .field(f -> f.name("record")
                        .description("The record as you may see it; null when it left, is gone, or many changed.")
                        .type(typeRef(object.name())))
                .build();
    }

    static GraphQLFieldDefinition changed(ObjectModel object) {
        return newFieldDefinition()
                .name(ApiNames.changed(object))
                .description("Tells when records that pass the filter are created, changed, or leave. What happened "
                        + "while nobody listened is not told: begin to listen first, then read.")
                .type(nonNull(typeRef(ApiNames.change(object))))
                .argument(a -> a.name("filter")
                        .description("Which records; all when left out.")
                        .type(typeRef(ApiNames.filter(object))))
                .argument(a -> a.name("id").description("This record alone.").type(GraphQLID))
                .build();
    }
}
