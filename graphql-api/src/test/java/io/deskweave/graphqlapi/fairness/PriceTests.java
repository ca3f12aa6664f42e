package io.deskweave.graphqlapi.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTests {

    static final GraphQLSchema SCHEMA = schema("""
            type Query { viewer: Viewer tickets(first: Int, last: Int): Tickets! node: Node }
            type Mutation { create(input: Input!): Payload! createAll(inputs: [Input!]!): Payload! }
            interface Node { id: ID! }
            type Viewer { name: String friends(first: Int): [Viewer!]! }
            type Tickets { nodes: [Ticket!]! edges: [Edge!]! pageInfo: PageInfo! totalCount: Int! }
            type Edge { cursor: String! node: Ticket! }
            type PageInfo { hasNextPage: Boolean! }
            type Ticket implements Node { id: ID! customer: Viewer comments(first: Int): Tickets! }
            type Payload { ticket: Ticket }
            input Input { rows: [Input!] name: String }
            """);

    private static GraphQLSchema schema(String sdl) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(sdl),
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());
    }

    private static long price(String document) {
        return price(document, Map.of());
    }

    private static long price(String document, Map<String, Object> variables) {
        return Price.of(SCHEMA, Parser.parse(document), null, variables);
    }

    @Test
    void countsEachObjectThatMayCome() {
        assertThat(price("{ viewer { name } }")).isEqualTo(1);
        assertThat(price("{ __typename }")).isEqualTo(1);
        assertThat(price("{ tickets(first: 50) { nodes { id } } }")).isEqualTo(1 + 50);
        assertThat(price("{ tickets(last: 50) { edges { cursor node { id } } pageInfo { hasNextPage } } }"))
                .isEqualTo(1 + 50 + 1);
        assertThat(price("{ tickets { totalCount } }")).isEqualTo(1 + 10);
        assertThat(price("{ tickets(first: 2) { nodes { customer { name } comments(first: 3) { nodes { id } } } } }"))
                .isEqualTo(1 + 2 * (1 + 1 + 1 + 3));
        assertThat(price("{ viewer { friends(first: 5) { name } } }")).isEqualTo(1 + 5);
        assertThat(price("{ __typename __schema { types { name } } }")).isEqualTo(50);
    }

    @Test
    void takesPagesFromVariablesAndTheirDefaults() {
        var document = "query($n: Int = 100) { tickets(first: $n) { nodes { id } } }";
        assertThat(price(document)).isEqualTo(1 + 100);
        assertThat(price(document, Map.of("n", 7))).isEqualTo(1 + 7);
        assertThat(price("{ tickets { nodes { id } } }")).isEqualTo(1 + 50);
    }

    @Test
    void writesFragmentsOut() {
        assertThat(price("""
                        { tickets(first: 10) { ...page } node { ... on Ticket { customer { name } } } }
                        fragment page on Tickets { nodes { ...one } }
                        fragment one on Ticket { customer { name } }
                        """)).isEqualTo(1 + 10 * 2 + 1 + 1);
    }

    @Test
    void countsWhatAChangeSends() {
        assertThat(price("mutation { create(input: {name: \"a\"}) { ticket { id } } }"))
                .isEqualTo(10 + 1 + 1);
        assertThat(price("mutation { createAll(inputs: [{}, {}, {}]) { ticket { id } } }"))
                .isEqualTo(10 + 3 + 1 + 1);
        var rows = Map.<String, Object>of("i", Map.of("rows", List.of(Map.of(), Map.of())), "r", List.of(Map.of()));
        assertThat(price("mutation($i: Input!) { create(input: $i) { ticket { id } } }", rows))
                .isEqualTo(10 + 2 + 1 + 1);
        assertThat(price("mutation($r: [Input!]!) { createAll(inputs: $r) { ticket { id } } }", rows))
                .isEqualTo(10 + 1 + 1 + 1);
    }

    @Test
    void choosesTheOperationAndStopsAtPlenty() {
        var document = Parser.parse("query a { viewer { name } } query b { tickets { totalCount } }");
        assertThat(Price.of(SCHEMA, document, "b", Map.of())).isEqualTo(11);
        var deep = "{ tickets(first: 2000000000) { nodes { comments(first: 2000000000) { nodes { id } } } } }";
        assertThat(price(deep)).isEqualTo(1_000_000_000);
    }
}
