package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
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
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLType;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Order;
import java.util.ArrayList;
import java.util.List;

/** The types in which an object's records are looked for and written. */
record InputTypes(Model model, ObjectModel object, FormerNames former) {

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>(
                List.of(filter(), orderField(), order(), values(), createInput(), updateInput()));
        types.addAll(new RelationTypes(model, object, former).all());
        object.fields().stream().filter(f -> !ShapeTypes.options(f).isEmpty()).forEach(f -> types.add(choiceFilter(f)));
        return types;
    }

    GraphQLFieldDefinition create() {
        return mutation(ApiNames.create(object), ApiNames.createInput(object));
    }

    GraphQLFieldDefinition update() {
        return mutation(ApiNames.update(object), ApiNames.updateInput(object));
    }

    GraphQLFieldDefinition delete() {
        return newFieldDefinition()
                .name(ApiNames.delete(object))
                .description("Into the bin, with those that its fields' rules for deleting take along.")
                .type(nonNull(typeRef(DeletionTypes.DELETED)))
                .argument(a -> a.name("input").type(nonNull(typeRef(DeletionTypes.DELETE))))
                .build();
    }

    GraphQLFieldDefinition restore() {
        return mutation(ApiNames.restore(object), DeletionTypes.RESTORE)
                .transform(field -> field.description("Out of the bin, with all that was deleted together with it."));
    }

    private GraphQLFieldDefinition mutation(String name, String input) {
        return newFieldDefinition()
                .name(name)
                .type(nonNull(typeRef(ApiNames.payload(object))))
                .argument(a -> a.name("input").type(nonNull(typeRef(input))))
                .build();
    }

    private GraphQLInputObjectType choiceFilter(FieldModel field) {
        var name = ApiNames.choiceFilter(object, field);
        var option = typeRef(ApiNames.choice(object, field));
        return switch (field.shape()) {
            case ValueShape.Choices ignored -> SharedTypes.members(name, option);
            case ValueShape.Category ignored -> SharedTypes.tree(name, option);
            default -> SharedTypes.equality(name, option);
        };
    }

    private GraphQLInputObjectType filter() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.filter(object))
                .description("All conditions must hold.")
                .fields(conditions())
                .build();
    }

    /** What may be asked of a record of this object. */
    List<GraphQLInputObjectField> conditions() {
        var self = typeRef(ApiNames.filter(object));
        var shapes = new ShapeTypes(model, object);
        var fields = new ArrayList<>(List.of(
                input("and", list(nonNull(self))),
                input("or", list(nonNull(self))),
                input("not", self),
                input("id", typeRef(SharedTypes.ID_FILTER)),
                input("createdAt", typeRef("DateTimeFilter")),
                input("updatedAt", typeRef("DateTimeFilter"))));
        Names.each(
                object,
                shapes,
                former,
                (field, name, deprecation) -> fields.add(input(name, shapes.filter(field), deprecation)));
        for (var inverse : model.inversesOf(object)) {
            fields.add(input(inverse.name(), typeRef(ApiNames.listFilter(inverse.from()))));
        }
        return fields;
    }

    private GraphQLEnumType orderField() {
        var type = GraphQLEnumType.newEnum()
                .name(ApiNames.orderField(object))
                .value("createdAt")
                .value("updatedAt");
        Names.each(object, new ShapeTypes(model, object), former, (field, name, deprecation) -> {
            if (Order.orderable(field)) {
                var value = GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(name)
                        .value(name);
                type.value((deprecation.isEmpty() ? value : value.deprecationReason(deprecation)).build());
            }
        });
        return type.build();
    }

    private GraphQLInputObjectType order() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.order(object))
                .field(input("field", nonNull(typeRef(ApiNames.orderField(object)))))
                .field(newInputObjectField()
                        .name("direction")
                        .type(typeRef(SharedTypes.DIRECTION))
                        .defaultValueProgrammatic("ASC"))
                .build();
    }

    private GraphQLInputObjectType values() {
        var shapes = new ShapeTypes(model, object);
        var fields = new ArrayList<GraphQLInputObjectField>();
        Names.each(object, shapes, former, (field, name, deprecation) -> {
            if (field.type().writable()) {
                fields.add(input(name, shapes.input(field), deprecation));
            }
        });
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.values(object))
                .description("What is left out stays as it is, or gets its default when new; null empties a field.")
                .fields(fields)
                .build();
    }

    private GraphQLInputObjectType createInput() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.createInput(object))
                .field(input("values", nonNull(typeRef(ApiNames.values(object)))))
                .field(DeletionTypes.key())
                .build();
    }

    private GraphQLInputObjectType updateInput() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.updateInput(object))
                .field(input("id", nonNull(GraphQLID)))
                .field(newInputObjectField()
                        .name("version")
                        .description("The version that you saw; refused when it is no longer that one.")
                        .type(nonNull(GraphQLInt)))
                .field(input("values", nonNull(typeRef(ApiNames.values(object)))))
                .field(DeletionTypes.key())
                .build();
    }

    private static GraphQLInputObjectField input(String name, GraphQLInputType type) {
        return input(name, type, "");
    }

    private static GraphQLInputObjectField input(String name, GraphQLInputType type, String deprecation) {
        var field = newInputObjectField().name(name).type(type);
        return (deprecation.isEmpty() ? field : field.deprecate(deprecation)).build();
    }
}
