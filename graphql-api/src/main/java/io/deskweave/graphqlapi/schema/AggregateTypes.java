package io.deskweave.graphqlapi.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLFloat;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static io.deskweave.graphqlapi.schema.shared.SharedTypes.input;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The types in which an object's records are counted and measured by groups. */
record AggregateTypes(Model model, ObjectModel object, FormerNames former) {

    private static final String DEFAULT_ZONE = "UTC";

    List<GraphQLType> all() {
        var types = new ArrayList<GraphQLType>(
                List.of(whole(), group(), new AggregateKeyTypes(model, object, former).key(), by(), order(), field()));
        types.add(counts());
        types.add(extremes());
        types.add(percentiles());
        if (hasAmounts()) {
            types.add(amounts());
        }
        return types;
    }

    private GraphQLInputObjectType by() {
        return new AggregateKeyTypes(model, object, former).by();
    }

    GraphQLFieldDefinition root() {
        return newFieldDefinition()
                .name(ApiNames.aggregateRoot(object))
                .description("Counted and measured by groups that have something in common.")
                .type(nonNull(typeRef(ApiNames.aggregate(object))))
                .arguments(new OutputTypes(model, object, former).whichRecords())
                .argument(argument("groupBy", "All are one group when left out; at most 5.")
                        .type(list(nonNull(typeRef(ApiNames.aggregateBy(object))))))
                .argument(argument("orderBy", "By the keys of the groups when left out.")
                        .type(list(nonNull(typeRef(ApiNames.aggregateOrder(object))))))
                .argument(argument("first", "How many groups are answered: 1 to 1,000.")
                        .type(nonNull(GraphQLInt))
                        .defaultValueProgrammatic(100))
                .argument(argument("timeZone", "Where days begin, such as Asia/Shanghai.")
                        .type(nonNull(GraphQLString))
                        .defaultValueProgrammatic(DEFAULT_ZONE))
                .build();
    }

    private static GraphQLArgument.Builder argument(String name, String description) {
        return GraphQLArgument.newArgument().name(name).description(description);
    }

    private GraphQLObjectType whole() {
        return GraphQLObjectType.newObject()
                .name(ApiNames.aggregate(object))
                .description("Groups of " + object.plural() + ".")
                .field(f -> f.name("groups").type(nonNull(list(nonNull(typeRef(ApiNames.aggregateGroup(object)))))))
                .field(f -> f.name("truncated")
                        .description("Whether there are more groups than are answered.")
                        .type(nonNull(GraphQLBoolean)))
                .build();
    }

    private GraphQLObjectType group() {
        var type = GraphQLObjectType.newObject()
                .name(ApiNames.aggregateGroup(object))
                .description("What is true of a group of " + object.plural() + ".")
                .field(f -> f.name("key")
                        .description("What they have in common; only what was grouped by can be asked for.")
                        .type(nonNull(typeRef(ApiNames.aggregateKey(object)))))
                .field(f -> f.name("count").description("How many there are.").type(nonNull(GraphQLInt)))
                .field(measure("countValues", "How many have a value.", ApiNames.aggregateCounts(object)))
                .field(measure(
                        "countDistinct", "How many different values they have.", ApiNames.aggregateCounts(object)))
                .field(measure("min", "The least values.", ApiNames.aggregateExtremes(object)))
                .field(measure("max", "The greatest values.", ApiNames.aggregateExtremes(object)))
                .field(newFieldDefinition()
                        .name("percentiles")
                        .description("Values that so many parts of a whole are not above; 0.5 is the median.")
                        .argument(argument("at", "1 to 10 numbers from 0 to 1.")
                                .type(nonNull(list(nonNull(GraphQLFloat)))))
                        .type(nonNull(typeRef(ApiNames.aggregatePercentiles(object))))
                        .build());
        if (hasAmounts()) {
            type.field(measure("sum", "Sums.", ApiNames.aggregateAmounts(object)))
                    .field(measure(
                            "average",
                            "Means, with at most six digits after the point.",
                            ApiNames.aggregateAmounts(object)));
        }
        return type.build();
    }

    private static GraphQLFieldDefinition measure(String name, String description, String type) {
        return newFieldDefinition()
                .name(name)
                .description(description)
                .type(nonNull(typeRef(type)))
                .build();
    }

    private GraphQLInputObjectType order() {
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.aggregateOrder(object))
                .description("An order of groups; those of which nothing can be measured come last.")
                .field(input("by", nonNull(typeRef(SharedTypes.MEASURE))))
                .field(newInputObjectField()
                        .name("field")
                        .description("What is measured; not with COUNT and KEY.")
                        .type(typeRef(ApiNames.aggregateField(object))))
                .field(newInputObjectField()
                        .name("direction")
                        .type(typeRef(SharedTypes.DIRECTION))
                        .defaultValueProgrammatic("ASC"))
                .build();
    }

    private GraphQLEnumType field() {
        var type = GraphQLEnumType.newEnum()
                .name(ApiNames.aggregateField(object))
                .description("What can be counted or measured.")
                .value("createdAt")
                .value("updatedAt");
        Names.each(object, new ShapeTypes(model, object), former, (field, name, deprecation) -> {
            if (Measurable.counted(field)) {
                var value = GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(name)
                        .value(name);
                type.value((deprecation.isEmpty() ? value : value.deprecationReason(deprecation)).build());
            }
        });
        return type.build();
    }

    private GraphQLObjectType counts() {
        return fields(
                ApiNames.aggregateCounts(object),
                "How many values of each field.",
                true,
                (field, shape) -> Measurable.counted(field) ? nonNull(GraphQLInt) : null);
    }

    private GraphQLObjectType amounts() {
        return fields(
                ApiNames.aggregateAmounts(object),
                "Sums or means of each field; null where there are no values.",
                false,
                (field, shape) -> Measurable.amount(shape));
    }

    private GraphQLObjectType extremes() {
        return fields(
                ApiNames.aggregateExtremes(object),
                "The least or greatest value of each field; null where there are none.",
                true,
                (field, shape) -> Measurable.extreme(shape));
    }

    private GraphQLObjectType percentiles() {
        return fields(
                ApiNames.aggregatePercentiles(object),
                "Values of each field in the order of what was asked; null where there are none.",
                true,
                (field, shape) -> {
                    var each = Measurable.percentile(shape);
                    return each == null ? null : list(nonNull(each));
                });
    }

    private boolean hasAmounts() {
        return object.fields().stream()
                .anyMatch(field -> Measurable.counted(field) && Measurable.amount(field.shape()) != null);
    }

    private GraphQLObjectType fields(
            String name,
            String description,
            boolean alsoMoments,
            BiFunction<FieldModel, ValueShape, @Nullable GraphQLOutputType> of) {
        var type = GraphQLObjectType.newObject().name(name).description(description);
        if (alsoMoments) {
            type.fields(Measurable.moments(name.endsWith("Counts"), name.endsWith("Percentiles")));
        }
        Names.each(object, new ShapeTypes(model, object), former, (field, fieldName, deprecation) -> {
            var output = Measurable.counted(field) ? of.apply(field, field.shape()) : null;
            if (output != null) {
                var definition = newFieldDefinition().name(fieldName).type(output);
                if (field.shape() instanceof ValueShape.Money && !name.endsWith("Counts")) {
                    definition.argument(
                            argument("currency", "Needed where there may be several and they are not grouped by it.")
                                    .type(typeRef("CurrencyCode")));
                }
                type.field((deprecation.isEmpty() ? definition : definition.deprecate(deprecation)).build());
            }
        });
        return type.build();
    }
}
