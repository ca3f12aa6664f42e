package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.testing.StatementCount;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Records found by what they are related to, pages of several references, and counts that end early. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedFilterTests {

    private final ServiceDesk service = new ServiceDesk();
    private final Desk desk = service.desk();
    private String li = "";

    @BeforeAll
    void someTickets() {
        li = service.create("Customer", Map.of("name", "Li", "tier", "VIP"));
        var ines = service.create("Customer", Map.of("name", "Ines", "tier", "GOLD", "parent", li));
        service.create("Customer", Map.of("name", "Nobody"));
        var press = service.create("Product", Map.of("name", "Press", "code", "AX"));
        var lathe = service.create("Product", Map.of("name", "Lathe", "code", "BX"));
        var saw = service.create("Product", Map.of("name", "Saw"));
        var first = service.create(
                "Ticket",
                Map.of("subject", "空调 one", "status", "NEW", "customer", li, "products", List.of(saw, press, lathe)));
        service.create(
                "Ticket", Map.of("subject", "two", "status", "OPEN", "customer", ines, "products", List.of(lathe)));
        service.create("Ticket", Map.of("subject", "three", "status", "OPEN", "customer", ines, "mileage", 7));
        service.create("Ticket", Map.of("subject", "alone", "warranty", true));
        service.create("Comment", Map.of("body", "已发送 sent", "ticket", first, "author", ines));
    }

    @Test
    void followsReferencesToOne() {
        assertThat(tickets("{customer: {tier: {eq: VIP}}}")).containsExactly("空调 one");
        assertThat(tickets("{customer: {eq: \"%s\", tier: {eq: VIP}}}".formatted(li)))
                .containsExactly("空调 one");
        assertThat(tickets("{customer: {eq: \"%s\", tier: {eq: GOLD}}}".formatted(li)))
                .isEmpty();
        assertThat(tickets("{customer: {parent: {name: {startsWith: \"L\"}}}}")).containsExactly("two", "three");
        assertThat(tickets("{not: {customer: {tier: {eq: GOLD}}}}")).containsExactly("空调 one", "alone");
        assertThat(tickets("{customer: {not: {tier: {eq: GOLD}}}}")).containsExactly("空调 one");
        assertThat(tickets("{customer: {or: [{tier: {eq: VIP}}, {name: {eq: \"Ines\"}}]}}"))
                .hasSize(3);
        assertThat(tickets("{customer: {ne: \"%s\"}}".formatted(li))).containsExactly("two", "three", "alone");
        assertThat(tickets("{customer: {notIn: [\"%s\"]}}".formatted(li))).hasSize(3);
        assertThat(tickets("{customer: {isNull: true}}")).containsExactly("alone");
    }

    @Test
    void asksOfSeveralWhetherSomeNoneOrEveryPasses() {
        assertThat(customers("{tickets: {some: {status: {eq: OPEN}}}}")).containsExactly("Ines");
        assertThat(customers("{tickets: {none: {status: {eq: OPEN}}}}")).containsExactly("Li", "Nobody");
        assertThat(customers("{tickets: {every: {status: {eq: OPEN}}}}")).containsExactly("Ines", "Nobody");
        assertThat(customers("{tickets: {some: {}, every: {status: {eq: OPEN}}}}"))
                .containsExactly("Ines");
        assertThat(customers("{tickets: {every: {mileage: {gt: 1}}}}")).containsExactly("Nobody");
        assertThat(customers("{daughters: {some: {tickets: {some: {mileage: {between: {from: 7, to: 7}}}}}}}"))
                .containsExactly("Li");
        assertThat(tickets("{products: {some: {code: {eq: \"AX\"}}}}")).containsExactly("空调 one");
        assertThat(tickets("{products: {every: {code: {isNull: false}}}}")).containsExactly("two", "three", "alone");
        assertThat(tickets("{products: {none: {}}}")).containsExactly("three", "alone");
        assertThat(tickets("{comments: {some: {author: {tier: {eq: GOLD}}}}}")).containsExactly("空调 one");
        assertThat(desk.ask("{ products(filter: {tickets: {some: {status: {eq: OPEN}}}}) { nodes { name } } }")
                        .at("/products/nodes/0/name")
                        .asString())
                .isEqualTo("Lathe");
        assertThat(StatementCount.during(
                        desk.scope(),
                        () -> customers("{tickets: {some: {comments: {none: {author: {isNull: true}}}}}}")))
                .hasSize(1);
    }

    @Test
    void comparesBetweenAndWithOthers() {
        assertThat(tickets("{warranty: {ne: true}}")).hasSize(3);
        assertThat(tickets("{mileage: {between: {from: 7, to: 9}}}")).containsExactly("three");
        assertThat(tickets("{mileage: {between: {from: 8, to: 9}}}")).isEmpty();
        assertThat(desk.codes("{ tickets(filter: {visitOn: {between: {from: \"x\", to: \"y\"}}}) { totalCount } }"))
                .containsExactly("api.filter.value");
    }

    @Test
    void pagesSeveralReferencesInAnOrderOfTheirOwn() {
        var document = """
                { tickets(first: 1) { nodes { products { name }
                    productsConnection(orderBy: [{field: name}], first: 2) { totalCount nodes { name }
                        pageInfo { hasNextPage endCursor } }
                    coded: productsConnection(filter: {code: {isNull: false}}, last: 1) { nodes { name } } } } }""";

        var ticket = desk.ask(document).at("/tickets/nodes/0");

        assertThat(StatementCount.during(desk.scope(), () -> desk.ask(document)))
                .hasSize(1);
        assertThat(ticket.path("products").toString())
                .isEqualTo("[{\"name\":\"Saw\"},{\"name\":\"Press\"},{\"name\":\"Lathe\"}]");
        assertThat(ticket.at("/productsConnection/nodes").toString())
                .isEqualTo("[{\"name\":\"Lathe\"},{\"name\":\"Press\"}]");
        assertThat(ticket.at("/productsConnection/totalCount").asInt()).isEqualTo(3);
        assertThat(ticket.at("/productsConnection/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(ticket.at("/coded/nodes/0/name").asString()).isEqualTo("Lathe");
        var after = ticket.at("/productsConnection/pageInfo/endCursor").asString();
        assertThat(desk.ask("{ tickets(first: 1) { nodes { productsConnection(orderBy: [{field: name}], after: \"%s\")"
                                        .formatted(after)
                                + " { nodes { name } pageInfo { hasPreviousPage hasNextPage } } } } }")
                        .at("/tickets/nodes/0/productsConnection")
                        .toString())
                .isEqualTo("{\"nodes\":[{\"name\":\"Saw\"}],"
                        + "\"pageInfo\":{\"hasPreviousPage\":true,\"hasNextPage\":false}}");
    }

    @Test
    void goesBackFromTheEndPageByPage() {
        var last = desk.ask(
                        "{ tickets(last: 2) { nodes { subject } pageInfo { hasPreviousPage hasNextPage startCursor } } }")
                .path("tickets");
        var before = desk.ask(
                        "query($c: String) { tickets(last: 2, before: $c) { nodes { subject }"
                                + " pageInfo { hasPreviousPage hasNextPage } } }",
                        Map.of("c", last.at("/pageInfo/startCursor").asString()))
                .path("tickets");

        assertThat(last.path("nodes").toString()).isEqualTo("[{\"subject\":\"three\"},{\"subject\":\"alone\"}]");
        assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(before.toString())
                .isEqualTo("{\"nodes\":[{\"subject\":\"空调 one\"},{\"subject\":\"two\"}],"
                        + "\"pageInfo\":{\"hasPreviousPage\":false,\"hasNextPage\":true}}");
    }

    @Test
    void countsNoFurtherThanAsked() {
        assertThat(desk.ask("{ tickets { count(atMost: 3) { value isEstimate __typename } exact: count(atMost: 4)"
                                + " { value isEstimate } totalCount } }")
                        .path("tickets")
                        .toString())
                .isEqualTo("{\"count\":{\"value\":3,\"isEstimate\":true,\"__typename\":\"Count\"},"
                        + "\"exact\":{\"value\":4,\"isEstimate\":false},\"totalCount\":4}");
        assertThat(desk.ask("{ customers { nodes { tickets { count(atMost: 1) { value isEstimate } } } } }")
                        .at("/customers/nodes/1/tickets/count")
                        .toString())
                .isEqualTo("{\"value\":1,\"isEstimate\":true}");
        assertThat(desk.codes("{ tickets { count(atMost: 0) { value } } }")).containsExactly("api.page.count");
        assertThat(desk.codes("{ tickets { count(atMost: 100001) { value } } }"))
                .containsExactly("api.page.count");
        assertThat(StatementCount.during(desk.scope(), () -> desk.ask("{ tickets { nodes { id } } }"))
                        .getFirst())
                .doesNotContain("count(");
    }

    @Test
    void searchesInBothLanguagesWithinListsToo() {
        var document = """
                query($s: String) { customers(search: "Li", first: 5) { nodes {
                    tickets(search: "空调", first: 5) { nodes { comments(search: $s, first: 5) { nodes { body } } } } } } }""";

        assertThat(desk.ask(document, Map.of("s", "SENT")).toString()).contains("已发送 sent");
        assertThat(desk.ask(document, Map.of("s", "发送")).toString()).contains("已发送 sent");
        assertThat(desk.ask(document, Map.of("s", "维修")).toString()).contains("\"comments\":{\"nodes\":[]}");
    }

    @Test
    void refusesFiltersThatReachTooFar() {
        assertThat(
                        desk.codes(
                                "{ customers(filter: {parent: {parent: {parent: {parent: {tier: {eq: VIP}}}}}}) { totalCount } }"))
                .containsExactly("api.filter.too-far");
        var many = IntStream.range(0, 11)
                .mapToObj(i -> Map.of("tickets", Map.of("some", Map.of())))
                .toList();
        assertThat(desk.codes(
                        "query($f: CustomerFilter) { customers(filter: $f) { totalCount } }",
                        Map.of("f", Map.of("or", many))))
                .containsExactly("api.filter.too-far");
        var ids = IntStream.range(0, 10_000).mapToObj(i -> li).toList();
        for (var filter : List.of(
                Map.of("customer", Map.of("in", ids)),
                Map.of("customer", Map.of("notIn", ids)),
                Map.of("customer", Map.of("id", Map.of("in", ids))),
                Map.of("products", Map.of("hasAny", ids)),
                Map.of("products", Map.of("some", Map.of("id", Map.of("in", ids)))))) {
            assertThat(desk.codes(
                            "query($f: TicketFilter) { tickets(filter: $f) { totalCount } }", Map.of("f", filter)))
                    .containsExactly("api.filter.too-many-values");
        }
        assertThat(desk.codes("{ tickets(filter: {customer: {tier: null}}) { totalCount } }"))
                .containsExactly("api.filter.null");
        assertThat(desk.codes("{ customers(filter: {tickets: {some: null}}) { totalCount } }"))
                .containsExactly("api.filter.null");
    }

    private List<String> tickets(String filter) {
        return desk.ask("{ tickets(filter: %s) { nodes { subject } } }".formatted(filter))
                .at("/tickets/nodes")
                .valueStream()
                .map(node -> node.path("subject").asString())
                .toList();
    }

    private List<String> customers(String filter) {
        return desk.ask("{ customers(filter: %s) { nodes { name } } }".formatted(filter))
                .at("/customers/nodes")
                .valueStream()
                .map(node -> node.path("name").asString())
                .toList();
    }
}
