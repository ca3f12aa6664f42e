package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The types in which a record is found by a unique field, and its lists of references are changed. */
record WriteTypes(Model model, ObjectModel object, FormerNames former) {

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>();
        if (isFoundByFields(object)) {
            types.add(names(
                    ApiNames.uniqueField(object), "A field by whose value a record is found.", WriteTypes::finds));
            types.add(upsertInput());
        }
        if (hasLists()) {
            types.add(names(ApiNames.linkField(object), "A list of references.", WriteTypes::isList));
            types.add(linkInput());
        }
        return types;
    }

    /** Whether a record may be looked for by it: what the platform fills nobody sends. */
    private static boolean finds(FieldModel field) {
        return field.unique() && field.type().writable();
    }

    private static boolean isList(FieldModel field) {
        return field.shape() instanceof ValueShape.References;
    }

    static boolean isFoundByFields(ObjectModel object) {
        return object.fields().stream().anyMatch(WriteTypes::finds);
    }

    boolean hasLists() {
        var shapes = new ShapeTypes(model, object);
        return object.fields().stream().anyMatch(field -> isList(field) && shapes.shows(field));
    }

    GraphQLFieldDefinition upsert() {
        return mutation(ApiNames.upsert(object), ApiNames.upsertInput(object))
                .description("Changes the record that has this value of a unique field, or creates it.")
                .build();
    }

    GraphQLFieldDefinition link() {
        return mutation(ApiNames.link(object), ApiNames.linkInput(object))
                .description("Adds records to a list of references; whatever others add meanwhile stays.")
                .build();
    }

    GraphQLFieldDefinition unlink() {
        return mutation(ApiNames.unlink(object), ApiNames.linkInput(object))
                .description("Takes records out of a list of references, and nothing else.")
                .build();
    }

    private GraphQLFieldDefinition.Builder mutation(String name, String input) {
        return newFieldDefinition()
                .name(name)
                .type(nonNull(typeRef(ApiNames.payload(object))))
                .argument(a -> a.name("input").type(nonNull(typeRef(input))));
    }

    /** By which field records are found. */
    static GraphQLInputObjectField by(ObjectModel object) {
        return newInputObjectField()
                .name("by")
                .description("The record that has the values' value of this field is changed; of one that is unique"
                        + " within others give the values of these too.")
                .type(nonNull(typeRef(ApiNames.uniqueField(object))))
                .build();
    }

    private GraphQLInputObjectType upsertInput() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.upsertInput(object))
                .description("A record that may be there already.")
                .field(by(object))
                .field(newInputObjectField().name("values").type(nonNull(typeRef(ApiNames.values(object)))))
                .field(DeletionTypes.key())
                .build();
    }

    private GraphQLInputObjectType linkInput() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.linkInput(object))
                .description("Records that are to be in a list of references, or no longer.")
                .field(newInputObjectField()
                        .name("id")
                        .description("Whose list it is; of whatever version.")
                        .type(nonNull(GraphQLID)))
                .field(newInputObjectField().name("field").type(nonNull(typeRef(ApiNames.linkField(object)))))
                .field(newInputObjectField()
                        .name("ids")
                        .description("No more than the field may hold.")
                        .type(nonNull(list(nonNull(GraphQLID)))))
                .field(DeletionTypes.key())
                .build();
    }

    private GraphQLEnumType names(String name, String description, Predicate<FieldModel> wanted) {
        var type = GraphQLEnumType.newEnum().name(name).description(description);
        Names.each(object, new ShapeTypes(model, object), former, (field, own, deprecation) -> {
            if (wanted.test(field)) {
                var value = GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(own)
                        .value(own);
                type.value((deprecation.isEmpty() ? value : value.deprecationReason(deprecation)).build());
            }
        });
        return type.build();
    }
}
