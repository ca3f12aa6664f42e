package io.deskweave.graphqlapi.schema.shared;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLFloat;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.stream.Stream;

/** The types that all objects use: places, directions, and a filter for each shape. */
public final class SharedTypes {

    public static final String DIRECTION = "OrderDirection";
    public static final String PLACE = "Place";
    public static final String PLACE_INPUT = "PlaceInput";
    public static final String ID_FILTER = "IdFilter";
    public static final String IDS_FILTER = "IdsFilter";
    public static final String MEASURE = "AggregateMeasure";
    public static final String COUNT = "Count";
    public static final String ANY_FILTER = "AnyReferenceFilter";

    private SharedTypes() {}

    public static List<GraphQLType> all() {
        var ordered = Stream.of("Long", "Decimal", "Duration", "Date", "DateTime")
                .flatMap(scalar -> Stream.of(comparing(scalar), range(scalar)));
        return Stream.concat(ordered, others().stream()).toList();
    }

    private static List<GraphQLType> others() {
        return List.of(
                direction(),
                place(),
                placeInput(PLACE_INPUT, "A place on earth, in degrees of WGS 84.")
                        .build(),
                placeInput("PlaceNearInput", "Everything within a distance of a place.")
                        .field(newInputObjectField()
                                .name("meters")
                                .description("At most 20,100,000, half way around the earth.")
                                .type(nonNull(GraphQLFloat)))
                        .build(),
                textFilter(),
                count(),
                measure(),
                filter("BooleanFilter")
                        .field(input("eq", GraphQLBoolean))
                        .field(input("ne", GraphQLBoolean))
                        .build(),
                filter("PlaceFilter")
                        .field(input("near", typeRef("PlaceNearInput")))
                        .build(),
                equality(ID_FILTER, GraphQLID),
                equalities(ANY_FILTER, GraphQLID)
                        .field(newInputObjectField()
                                .name("object")
                                .description("By the name of the record's type, such as Customer.")
                                .type(typeRef("ObjectNameFilter")))
                        .build(),
                equality("ObjectNameFilter", GraphQLString));
    }

    /** Of several options at once. */
    public static GraphQLInputObjectType members(String name, GraphQLInputType option) {
        return filter(name)
                .field(input("hasAny", list(nonNull(option))))
                .field(input("hasAll", list(nonNull(option))))
                .build();
    }

    /** Of a category. */
    public static GraphQLInputObjectType tree(String name, GraphQLInputType category) {
        return equalities(name, category)
                .field(newInputObjectField()
                        .name("under")
                        .description("This category or any below it.")
                        .type(category))
                .build();
    }

    public static GraphQLInputObjectType equality(String name, GraphQLInputType value) {
        return equalities(name, value).build();
    }

    private static GraphQLEnumType direction() {
        return GraphQLEnumType.newEnum()
                .name(DIRECTION)
                .description("Without a value comes last when ascending, first when descending.")
                .value("ASC")
                .value("DESC")
                .build();
    }

    private static GraphQLObjectType place() {
        return GraphQLObjectType.newObject()
                .name(PLACE)
                .description("A place on earth, in degrees of WGS 84.")
                .field(f -> f.name("latitude").type(nonNull(GraphQLFloat)))
                .field(f -> f.name("longitude").type(nonNull(GraphQLFloat)))
                .build();
    }

    private static GraphQLInputObjectType.Builder placeInput(String name, String description) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(description)
                .field(input("latitude", nonNull(GraphQLFloat)))
                .field(input("longitude", nonNull(GraphQLFloat)));
    }

    private static GraphQLInputObjectType textFilter() {
        return equalities("TextFilter", GraphQLString)
                .field(newInputObjectField()
                        .name("contains")
                        .description("Has this text somewhere; capitals and small letters are alike.")
                        .type(GraphQLString))
                .field(newInputObjectField()
                        .name("startsWith")
                        .description("Begins with exactly this text.")
                        .type(GraphQLString))
                .build();
    }

    private static GraphQLInputObjectType comparing(String scalar) {
        var value = typeRef(scalar);
        return equalities(scalar + "Filter", value)
                .field(input("lt", value))
                .field(input("lte", value))
                .field(input("gt", value))
                .field(input("gte", value))
                .field(input("between", typeRef(scalar + "Range")))
                .build();
    }

    private static GraphQLInputObjectType range(String scalar) {
        return GraphQLInputObjectType.newInputObject()
                .name(scalar + "Range")
                .description("From one value to another, both of them included.")
                .field(input("from", nonNull(typeRef(scalar))))
                .field(input("to", nonNull(typeRef(scalar))))
                .build();
    }

    private static GraphQLEnumType measure() {
        var type = GraphQLEnumType.newEnum()
                .name(MEASURE)
                .description("By what groups are ordered.")
                .value("KEY", "KEY", "What they have in common, in the order of groupBy.");
        Stream.of("COUNT", "COUNT_VALUES", "COUNT_DISTINCT", "SUM", "AVERAGE", "MIN", "MAX")
                .forEach(type::value);
        return type.build();
    }

    private static GraphQLObjectType count() {
        return GraphQLObjectType.newObject()
                .name(COUNT)
                .description("How many there are, as far as it was counted.")
                .field(f -> f.name("value").type(nonNull(GraphQLInt)))
                .field(f -> f.name("isEstimate")
                        .description("Whether counting ended there and there are more.")
                        .type(nonNull(GraphQLBoolean)))
                .build();
    }

    public static GraphQLInputObjectType.Builder equalities(String name, GraphQLInputType value) {
        return filter(name)
                .field(input("eq", value))
                .field(input("ne", value))
                .field(input("in", list(nonNull(value))))
                .field(input("notIn", list(nonNull(value))));
    }

    /** All conditions of one filter must hold. */
    public static GraphQLInputObjectType.Builder filter(String name) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("All conditions must hold.")
                .field(input("isNull", GraphQLBoolean));
    }

    public static GraphQLInputObjectField input(String name, GraphQLInputType type) {
        return newInputObjectField().name(name).type(type).build();
    }
}
