package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static io.deskweave.graphqlapi.schema.shared.SharedTypes.input;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation.CalendarUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what records are grouped, and the same again as what a group has in common. */
record AggregateKeyTypes(Model model, ObjectModel object, FormerNames former) {

    private static final String UNIT = "CalendarUnit";
    private static final String MONEY_BY = "MoneyAggregateBy";
    private static final String MONEY_KEY = "MoneyAggregateKey";
    private static final String ADDRESS_BY = "AddressAggregateBy";
    private static final String ADDRESS_KEY = "AddressAggregateKey";
    private static final List<String> OF_ADDRESSES = List.of("country", "postalCode", "region", "city", "district");

    /** The types that all objects use. */
    static List<GraphQLType> shared() {
        var unit = GraphQLEnumType.newEnum()
                .name(UNIT)
                .description("How long a period is; weeks begin on Monday, days where the time zone has it.");
        for (var each : CalendarUnit.values()) {
            unit.value(each.name());
        }
        var addressBy = GraphQLInputObjectType.newInputObject()
                .name(ADDRESS_BY)
                .description("The parts of addresses that records are grouped by.");
        var addressKey =
                GraphQLObjectType.newObject().name(ADDRESS_KEY).description("The parts of addresses grouped by.");
        OF_ADDRESSES.forEach(part -> {
            addressBy.field(input(part, GraphQLBoolean));
            addressKey.field(f -> f.name(part).type(GraphQLString));
        });
        return List.of(
                unit.build(),
                addressBy.build(),
                addressKey.build(),
                GraphQLInputObjectType.newInputObject()
                        .name(MONEY_BY)
                        .description("The part of money that records are grouped by.")
                        .field(input("currency", GraphQLBoolean))
                        .build(),
                GraphQLObjectType.newObject()
                        .name(MONEY_KEY)
                        .description("The part of money grouped by.")
                        .field(f -> f.name("currency").type(typeRef("CurrencyCode")))
                        .build());
    }

    GraphQLInputObjectType by() {
        var type = GraphQLInputObjectType.newInputObject()
                .name(ApiNames.aggregateBy(object))
                .description("True, a period or parts for each field that the records of a group have in common.")
                .field(newInputObjectField()
                        .name("id")
                        .description("Each record by itself, of whoever is referred to.")
                        .type(GraphQLBoolean))
                .field(input("createdAt", typeRef(UNIT)))
                .field(input("updatedAt", typeRef(UNIT)));
        Names.each(object, new ShapeTypes(model, object), former, (field, name, deprecation) -> {
            var input = by(field);
            if (input != null) {
                var definition = newInputObjectField().name(name).type(input);
                type.field((deprecation.isEmpty() ? definition : definition.deprecate(deprecation)).build());
            }
        });
        return type.build();
    }

    GraphQLObjectType key() {
        var type = GraphQLObjectType.newObject()
                .name(ApiNames.aggregateKey(object))
                .description("What the records of a group have in common.")
                .field(f -> f.name("id").type(GraphQLID))
                .field(f ->
                        f.name("node").description("The record whose id it is.").type(typeRef(object.name())))
                .field(f -> f.name("createdAt")
                        .description("When the period begins.")
                        .type(typeRef("DateTime")))
                .field(f -> f.name("updatedAt")
                        .description("When the period begins.")
                        .type(typeRef("DateTime")));
        var shapes = new ShapeTypes(model, object);
        Names.each(object, shapes, former, (field, name, deprecation) -> {
            var output = key(field, shapes);
            if (output != null) {
                var definition = newFieldDefinition().name(name).type(output);
                type.field((deprecation.isEmpty() ? definition : definition.deprecate(deprecation)).build());
            }
        });
        return type.build();
    }

    private @Nullable GraphQLInputType by(FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Address ignored -> typeRef(ADDRESS_BY);
            case ValueShape.Money ignored -> typeRef(MONEY_BY);
            case ValueShape.Date ignored -> typeRef(UNIT);
            case ValueShape.DateTime ignored -> typeRef(UNIT);
            case ValueShape.Reference reference -> typeRef(ApiNames.aggregateBy(target(reference)));
            default -> Measurable.counted(field) ? GraphQLBoolean : null;
        };
    }

    private @Nullable GraphQLOutputType key(FieldModel field, ShapeTypes shapes) {
        return switch (field.shape()) {
            case ValueShape.Address ignored -> nonNull(typeRef(ADDRESS_KEY));
            case ValueShape.Money ignored -> nonNull(typeRef(MONEY_KEY));
            case ValueShape.Reference reference -> nonNull(typeRef(ApiNames.aggregateKey(target(reference))));
            default -> Measurable.counted(field) ? shapes.output(field) : null;
        };
    }

    private ObjectModel target(ValueShape.Reference reference) {
        return model.objectById(reference.objectId()).orElseThrow();
    }
}
