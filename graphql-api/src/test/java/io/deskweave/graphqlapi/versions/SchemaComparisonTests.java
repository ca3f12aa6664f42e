package io.deskweave.graphqlapi.versions;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaComparisonTests {

    private static final String BEFORE = """
        type Query { desk(first: Int, by: Order!): Desk! lost: Int old: Int }
        type Desk { name: String rooms: [Room!] kept: Int! }
        type Room { number: Int }
        input Order { field: Field, size: Int!, limit: Int! }
        enum Field { NAME SIZE }
        """;
    private static final String AFTER = """
        type Query { desk(first: Int!, by: Order, after: String, until: Int!): Desk old: Int @deprecated(reason: "Go") }
        type Desk { name: String! rooms: [Room] kept: Long! added: Int }
        input Order { field: Field!, size: Int, limit: Int!, must: Int!, may: Int! = 3 }
        enum Field { NAME DATE }
        scalar Long
        type Room { number: Int }
        type Fresh { name: String }
        """;

    @Test
    void tellsEveryDifferenceAndWhetherItBreaks() {
        assertThat(changes(BEFORE, AFTER))
                .containsExactly(
                        "ADDED FIELD Desk.added: null > null",
                        "CHANGED FIELD Desk.kept: Int! > Long!, breaking",
                        "CHANGED FIELD Desk.name: String > String!",
                        "CHANGED FIELD Desk.rooms: [Room!] > [Room], breaking",
                        "ADDED ENUM_VALUE Field.DATE: null > null",
                        "REMOVED ENUM_VALUE Field.SIZE: null > null, breaking",
                        "ADDED TYPE Fresh: null > null",
                        "ADDED TYPE Long: null > null",
                        "CHANGED INPUT_FIELD Order.field: Field > Field!, breaking",
                        "ADDED INPUT_FIELD Order.may: null > null",
                        "ADDED INPUT_FIELD Order.must: null > null, breaking",
                        "CHANGED INPUT_FIELD Order.size: Int! > Int",
                        "CHANGED FIELD Query.desk: Desk! > Desk, breaking",
                        "ADDED ARGUMENT Query.desk(after:): null > null",
                        "CHANGED ARGUMENT Query.desk(by:): Order! > Order",
                        "CHANGED ARGUMENT Query.desk(first:): Int > Int!, breaking",
                        "ADDED ARGUMENT Query.desk(until:): null > null, breaking",
                        "REMOVED FIELD Query.lost: null > null, breaking",
                        "DEPRECATED FIELD Query.old: null > Go");
    }

    @Test
    void findsNothingBetweenEqualSchemas() {
        assertThat(changes(AFTER, AFTER)).isEmpty();
    }

    @Test
    void breaksWhereATypeBecomesAnother() {
        assertThat(changes("type Query { a: A } type A { b: Int }", "type Query { a: A } scalar A"))
                .containsExactly("CHANGED TYPE A: GraphQLObjectType > GraphQLScalarType, breaking");
    }

    private static List<String> changes(String before, String after) {
        return SchemaComparison.of(schema(before), schema(after)).stream()
                .map(change -> "%s %s %s: %s > %s%s"
                        .formatted(
                                change.kind(),
                                change.element(),
                                change.coordinate(),
                                change.before(),
                                change.after(),
                                change.breaking() ? ", breaking" : ""))
                .toList();
    }

    private static GraphQLSchema schema(String sdl) {
        return SchemaGenerator.createdMockedSchema(sdl);
    }
}
