package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.platform.testing.StatementCount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordListTests {

    private static final String SUBJECTS = "query($f: TicketFilter) { tickets(filter: $f) { nodes { subject } } }";

    private final Desk desk = new Desk(SampleDesk.model());

    @Test
    void findsByEveryOperator() {
        tickets(
                Map.of("subject", "Printer 100%", "mileage", 5L, "status", "NEW", "amount", new BigDecimal("2.50")),
                Map.of("subject", "printer_2", "mileage", 7L, "status", "CLOSED", "warranty", true),
                Map.of("subject", "投影仪", "visitOn", LocalDate.parse("2026-03-01")));

        assertThat(found(Map.of("subject", Map.of("contains", "PRINTER")))).hasSize(2);
        assertThat(found(Map.of("subject", Map.of("contains", "100%")))).containsExactly("Printer 100%");
        assertThat(found(Map.of("subject", Map.of("contains", "r_")))).containsExactly("printer_2");
        assertThat(found(Map.of("subject", Map.of("startsWith", "投")))).containsExactly("投影仪");
        assertThat(found(Map.of("subject", Map.of("ne", "投影仪")))).hasSize(2);
        assertThat(found(Map.of("mileage", Map.of("gt", 5)))).containsExactly("printer_2");
        assertThat(found(Map.of("mileage", Map.of("ne", 5)))).hasSize(2);
        assertThat(found(Map.of("mileage", Map.of("notIn", List.of(5, 7))))).containsExactly("投影仪");
        assertThat(found(Map.of("mileage", Map.of("isNull", true)))).containsExactly("投影仪");
        assertThat(found(Map.of("amount", Map.of("lte", "2.5")))).containsExactly("Printer 100%");
        assertThat(found(Map.of("warranty", Map.of("eq", true)))).containsExactly("printer_2");
        assertThat(found(Map.of("status", Map.of("in", List.of("CLOSED"))))).containsExactly("printer_2");
        assertThat(found(Map.of("visitOn", Map.of("gte", "2026-03-01")))).containsExactly("投影仪");
        assertThat(found(Map.of("createdAt", Map.of("gt", "2020-01-01T00:00:00+08:00"))))
                .hasSize(3);
        assertThat(found(Map.of("not", Map.of("mileage", Map.of("lt", 6))))).hasSize(2);
        assertThat(found(Map.of(
                        "or", List.of(Map.of("title", Map.of("eq", "printer_2")), Map.of("mileage", Map.of("eq", 5))))))
                .hasSize(2);
        assertThat(found(Map.of("or", List.of()))).isEmpty();
        assertThat(found(Map.of("customer", Map.of("isNull", false)))).isEmpty();
    }

    @Test
    void findsByDistance() {
        tickets(
                Map.of("subject", "Bund", "place", new Place(31.2400, 121.4900)),
                Map.of("subject", "Hangzhou", "place", new Place(30.2500, 120.1700)),
                Map.of("subject", "Nowhere"));
        var near = Map.of("latitude", 31.2304, "longitude", 121.4737, "meters", 2_000);

        assertThat(found(Map.of("place", Map.of("near", near)))).containsExactly("Bund");
        assertThat(found(Map.of("place", Map.of("isNull", true)))).containsExactly("Nowhere");
        assertThat(desk.codes(
                        SUBJECTS,
                        Map.of(
                                "f",
                                Map.of("place", Map.of("near", Map.of("latitude", 91, "longitude", 0, "meters", 1))))))
                .containsExactly("api.filter.not-on-earth");
    }

    @Test
    void bindsWhateverIsSent() {
        tickets(Map.of("subject", "innocent"));
        for (var evil :
                List.of("'; drop schema public cascade; --", "\\", "%' or '1'='1", "\"", "$1", "?", "{0}", "\u2028")) {
            assertThat(found(Map.of("subject", Map.of("eq", evil)))).isEmpty();
            assertThat(found(Map.of("subject", Map.of("contains", evil)))).isEmpty();
            tickets(Map.of("subject", evil));
            assertThat(found(Map.of("subject", Map.of("eq", evil)))).containsExactly(evil);
            assertThat(desk.codes("query($c: String) { tickets(after: $c) { nodes { id } } }", Map.of("c", evil)))
                    .containsExactly("api.cursor.invalid");
        }
        assertThat(desk.codes(SUBJECTS, Map.of("f", Map.of("subject", Map.of("eq", "a\0b")))))
                .containsExactly("metadata.value.unstorable-text");
    }

    @Test
    void refusesCursorsOfOtherListsAndOrders() {
        tickets(Map.of("subject", "a"), Map.of("subject", "b"), Map.of("subject", "c"));
        var list = "query($c: String) { tickets(first: 1, after: $c) { pageInfo { endCursor } } }";
        var ordered =
                "query($c: String) { tickets(first: 1, after: $c, orderBy: [{field: subject}]) { nodes { subject } } }";
        var others = "query($c: String) { customers(first: 1, after: $c) { nodes { id } } }";
        var cursor = desk.ask(list)
                .path("tickets")
                .path("pageInfo")
                .path("endCursor")
                .asString();
        var foreign = new Desk(SampleDesk.model());

        assertThat(desk.codes(list, Map.of("c", cursor))).isEmpty();
        assertThat(desk.codes(ordered, Map.of("c", cursor))).containsExactly("api.cursor.invalid");
        assertThat(desk.codes(others, Map.of("c", cursor))).containsExactly("api.cursor.invalid");
        assertThat(foreign.codes(list, Map.of("c", cursor))).containsExactly("api.cursor.invalid");
        for (int i = 0; i < cursor.length(); i++) {
            var tampered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(desk.codes(list, Map.of("c", tampered)))
                    .as("changed at %d".formatted(i))
                    .isIn(List.of("api.cursor.invalid"), List.of());
        }
        assertThat(desk.codes(list, Map.of("c", cursor.substring(0, 10)))).containsExactly("api.cursor.invalid");
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(desk.codes("{ tickets(first: 201) { nodes { id } } }")).containsExactly("api.page.size");
        assertThat(desk.codes("{ tickets(first: -1) { nodes { id } } }")).containsExactly("api.page.size");
        assertThat(desk.codes("{ tickets(first: 1, last: 1) { nodes { id } } }"))
                .containsExactly("api.page.both-ends");
        assertThat(desk.codes(
                        "{ tickets(first: 200) { nodes { comments(first: 200) { nodes { ticket { comments(first: 200) "
                                + "{ nodes { id } } } } } } } }"))
                .containsExactly("api.query.too-many-rows");
        Map<String, Object> deep = Map.of("subject", Map.of("eq", "x"));
        for (int i = 0; i < 11; i++) {
            deep = Map.of("not", deep);
        }
        assertThat(desk.codes(SUBJECTS, Map.of("f", deep))).containsExactly("api.filter.too-deep");
        var many = IntStream.range(0, 1_001).boxed().toList();
        assertThat(desk.codes(SUBJECTS, Map.of("f", Map.of("mileage", Map.of("in", many)))))
                .containsExactly("api.filter.too-many-values");
        assertThat(desk.codes(SUBJECTS, Map.of("f", Map.of("visitOn", Map.of("eq", "03/14/2026")))))
                .containsExactly("api.filter.value");
        assertThat(desk.codes("{ tickets(filter: {subject: {eq: null}}) { nodes { id } } }"))
                .containsExactly("api.filter.null");
    }

    @Test
    void answersUnderKeysLongerThanAnIdentifier() {
        tickets(Map.of("subject", "one"));
        var first = "a".repeat(70) + "1";
        var second = "a".repeat(70) + "2";
        var document = "{ tickets { nodes { %s: subject %s: status comments { %s: totalCount } } } }"
                .formatted(first, second, first);

        assertThat(desk.ask(document).path("tickets").path("nodes").path(0).toString())
                .isEqualTo("{\"%s\":\"one\",\"%s\":\"NEW\",\"comments\":{\"%s\":0}}".formatted(first, second, first));
    }

    @Test
    void answersObjectsWithTwoHundredFieldsNestedTwice() {
        var wide = Sketch.object("o1", "Wide", "wides").reference("f999", "parent", "Wide", "children");
        IntStream.range(0, 200).forEach(i -> wide.field("f" + i, "field" + i, "text"));
        var wides = new Desk(Sketch.model(wide));
        var fields = IntStream.range(0, 200).mapToObj(i -> "field" + i).reduce("", (a, b) -> a + " " + b);
        var created = wides.ask("mutation { createWide(input: {values: {field0: \"top\"}}) { wide { id } } }")
                .path("createWide")
                .path("wide")
                .path("id")
                .asString();
        wides.ask(
                "mutation($p: ID!) { createWide(input: {values: {parent: $p, field199: \"中文\"}}) { wide { id } } }",
                Map.of("p", created));

        var answer = wides.ask(
                "query($id: ID!) { wide(id: $id) { %s children { nodes { %s parent { %s } } } } }"
                        .formatted(fields, fields, fields),
                Map.of("id", created));

        var child = answer.path("wide").path("children").path("nodes").path(0);
        assertThat(child.path("field199").asString()).isEqualTo("中文");
        assertThat(child.path("parent").path("field0").asString()).isEqualTo("top");
    }

    @Test
    void pagesInnerListsWithTheirOwnArgumentsInOneStatement() {
        var customers = new ArrayList<String>();
        for (var name : List.of("A", "B")) {
            customers.add(desk.ask(
                            "mutation($n: String!) { createCustomer(input: {values: {name: $n}}) { customer { id } } }",
                            Map.of("n", name))
                    .path("createCustomer")
                    .path("customer")
                    .path("id")
                    .asString());
        }
        for (int i = 0; i < 6; i++) {
            desk.ask(
                    "mutation($v: TicketValues!) { createTicket(input: {values: $v}) { ticket { id } } }",
                    Map.of("v", Map.of("subject", "S" + i, "customer", customers.get(i % 2))));
        }
        var document = """
                { customers(orderBy: [{field: name, direction: DESC}]) { nodes { name
                    two: tickets(last: 2) { nodes { subject } pageInfo { hasPreviousPage } }
                    one: tickets(filter: {subject: {in: ["S0", "S1"]}}) { totalCount nodes { subject } } } } }
                """;

        assertThat(StatementCount.during(desk.scope(), () -> desk.ask(document)))
                .hasSize(1);
        assertThat(desk.ask(document).path("customers").path("nodes").toString())
                .isEqualTo(
                        "[{\"name\":\"B\",\"two\":{\"nodes\":[{\"subject\":\"S3\"},{\"subject\":\"S5\"}],"
                                + "\"pageInfo\":{\"hasPreviousPage\":true}},\"one\":{\"totalCount\":1,\"nodes\":[{\"subject\":\"S1\"}]}},"
                                + "{\"name\":\"A\",\"two\":{\"nodes\":[{\"subject\":\"S2\"},{\"subject\":\"S4\"}],"
                                + "\"pageInfo\":{\"hasPreviousPage\":true}},\"one\":{\"totalCount\":1,\"nodes\":[{\"subject\":\"S0\"}]}}]");
    }

    @Test
    void answersEmptyListsWithTheirTotals() {
        assertThat(desk.ask(
                                "{ tickets { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage startCursor } } }")
                        .toString())
                .isEqualTo("{\"tickets\":{\"totalCount\":0,\"nodes\":[],\"edges\":[],"
                        + "\"pageInfo\":{\"hasNextPage\":false,\"startCursor\":null}}}");
        assertThat(desk.ask("{ tickets { totalCount } }").toString()).isEqualTo("{\"tickets\":{\"totalCount\":0}}");
        assertThat(desk.ask("{ tickets { __typename } }").toString())
                .isEqualTo("{\"tickets\":{\"__typename\":\"TicketConnection\"}}");
    }

    @Test
    void writesBytesThatNobodyDecodedOnTheWay() {
        tickets(Map.of("subject", "\uD83D\uDE80 \"中文\" \u2028"));

        var bytes = new String(desk.bytes("{ tickets { nodes { subject } } }", Map.of()), StandardCharsets.UTF_8);

        assertThat(bytes)
                .isEqualTo("{\"data\":{\"tickets\":{\"nodes\":[{\"subject\":\"\uD83D\uDE80 \\\"中文\\\" \u2028\"}]}}}");
    }

    @Test
    void showsNothingOfAnotherTenant() {
        tickets(Map.of("subject", "ours"));
        var foreign = new Desk(SampleDesk.model());
        var id = desk.ask("{ tickets { nodes { id } } }")
                .path("tickets")
                .path("nodes")
                .path(0)
                .path("id")
                .asString();

        assertThat(foreign.ask(
                                "query($id: ID!) { ticket(id: $id) { id } node(id: $id) { id } tickets { totalCount } }",
                                Map.of("id", id))
                        .toString())
                .isEqualTo("{\"ticket\":null,\"node\":null,\"tickets\":{\"totalCount\":0}}");
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are read only
    private void tickets(Map<String, @Nullable Object>... rows) {
        var ticket = desk.inForce().model().object("Ticket").orElseThrow();
        var outcome = desk.database()
                .write(
                        desk.scope(),
                        sql -> Desk.bean(RecordBatches.class)
                                .insert(
                                        sql,
                                        desk.scope(),
                                        desk.inForce(),
                                        ticket,
                                        Arrays.stream(rows).toList()));
        assertThat(outcome.refused()).isEmpty();
    }

    private List<String> found(Map<String, Object> filter) {
        return desk.ask(SUBJECTS, Map.of("f", filter))
                .path("tickets")
                .path("nodes")
                .valueStream()
                .map(n -> n.path("subject").asString())
                .toList();
    }
}
