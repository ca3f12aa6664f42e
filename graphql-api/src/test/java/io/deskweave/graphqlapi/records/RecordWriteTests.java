package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.platform.testing.StatementCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Upserts, links, keys and the bin, asked for by GraphQL. */
class RecordWriteTests {

    private static final String UPSERT = "mutation($v: TicketValues!, $k: String) { upsertTicket(input: {by: serial,"
            + " values: $v, idempotencyKey: $k}) { created ticket { id version subject serial } findings { code } } }";
    private static final String CREATE = "mutation($v: TicketValues!, $k: String) { createTicket(input: {values: $v,"
            + " idempotencyKey: $k}) { ticket { id subject } created"
            + " findings { code severity path message advice kind } } }";

    private final Desk desk = new Desk(Sketch.model(
            Sketch.object("s_customer", "Customer", "customers")
                    .required("c1", "name", "text", Map.of())
                    .unique("c2", "email", "text", Map.of()),
            Sketch.object("s_ticket", "Ticket", "tickets")
                    .required("f1", "subject", "text", Map.of())
                    .formerly("title")
                    .unique("f2", "serial", "text", Map.of())
                    .field("f3", "note", "text", Map.of("default", "fresh"))
                    .reference("f4", "customer", "Customer", "tickets")
                    .field(
                            "f5",
                            "watchers",
                            "references",
                            Map.of("object", "Customer", "inverse", "watched", "atMost", 10))));

    @Test
    void createsWhatIsNotThereAndChangesWhatIs() {
        var first = upsert(Map.of("serial", "S-1", "subject", "One"));
        var statements = StatementCount.during(desk.scope(), () -> upsert(Map.of("serial", "S-1", "subject", "Two")));
        var third = upsert(Map.of("serial", "S-1", "note", "kept"));

        assertThat(first.path("created").asBoolean()).isTrue();
        assertThat(statements).as("look, write, answer").hasSize(3);
        assertThat(third.path("created").asBoolean()).isFalse();
        assertThat(third.at("/ticket/id")).isEqualTo(first.at("/ticket/id"));
        assertThat(third.at("/ticket/subject").asString()).isEqualTo("Two");
        assertThat(third.at("/ticket/version").asInt()).isEqualTo(3);
    }

    @Test
    void refusesToLookForNothingAndCreatesNothingHalf() {
        var empty = new HashMap<String, @Nullable Object>(Map.of("subject", "None"));
        assertThat(desk.codes(UPSERT, Map.of("v", empty))).containsExactly("metadata.upsert.key-missing");
        empty.put("serial", null);
        assertThat(desk.codes(UPSERT, Map.of("v", empty))).containsExactly("metadata.upsert.key-missing");
        assertThat(desk.codes(UPSERT, Map.of("v", Map.of("serial", "S-9"))))
                .as("a new record needs its subject")
                .containsExactly("metadata.value.required");
    }

    @Test
    void makesOneRecordOfTwoWhoUpsertAtOnce() throws Exception {
        var answers = atOnce(4, number -> upsert(Map.of("serial", "R-1", "subject", "By " + number)));

        assertThat(answers.stream().filter(a -> a.path("created").asBoolean())).hasSize(1);
        assertThat(answers.stream().map(a -> a.at("/ticket/id").asString()).distinct())
                .hasSize(1);
        assertThat(desk.ask("{ tickets { totalCount } }")
                        .at("/tickets/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void doesOnceWhatIsAskedForUnderOneKey() throws Exception {
        var values = Map.<String, Object>of("subject", "Once");
        var answers = atOnce(4, number -> create(values, "key-1"));

        assertThat(answers.stream().map(a -> a.at("/ticket/id").asString()).distinct())
                .hasSize(1);
        assertThat(answers).allMatch(a -> a.path("created").asBoolean());
        assertThat(desk.ask("{ tickets { totalCount } }")
                        .at("/tickets/totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(codes(Map.of("subject", "Other"), "key-1")).containsExactly("metadata.key.reused");
        assertThat(desk.codes(UPSERT, Map.of("v", values, "k", "key-1"))).contains("metadata.key.reused");
        assertThat(codes(values, "with blank")).containsExactly("metadata.key.malformed");
    }

    @Test
    void leavesNoKeyBehindOfWhatWasRefused() {
        assertThat(codes(Map.of("serial", "S-1"), "key-2")).containsExactly("metadata.value.required");
        assertThat(create(Map.of("subject", "Now", "serial", "S-1"), "key-2")
                        .at("/ticket/subject")
                        .asString())
                .isEqualTo("Now");
    }

    @Test
    void saysUnderAKeyThatTheRecordIsGone() {
        var id = create(Map.of("subject", "Short"), "key-3").at("/ticket/id").asString();
        var delete = "mutation($id: ID!) { deleteTicket(input: {id: $id, version: 1, idempotencyKey: \"key-4\"})"
                + " { id records } }";
        var first = desk.ask(delete, Map.of("id", id));

        assertThat(desk.ask(delete, Map.of("id", id))).isEqualTo(first);
        assertThat(codes(Map.of("subject", "Short"), "key-3")).containsExactly("metadata.key.record-gone");
    }

    @Test
    void warnsInThePayloadOfAFormerName() {
        var payload = create(Map.of("title", "Old name"), null);

        assertThat(payload.at("/ticket/subject").asString()).isEqualTo("Old name");
        var finding = payload.path("findings").get(0);
        assertThat(finding.path("code").asString()).isEqualTo("metadata.value.former-name");
        assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
        assertThat(finding.path("path").toString()).isEqualTo("[\"values\",\"title\"]");
    }

    @Test
    void linksAndUnlinksWhateverOthersAdd() throws Exception {
        var ticket = create(Map.of("subject", "Watched"), null).at("/ticket/id").asString();
        var customers = IntStream.range(0, 5).mapToObj(i -> customer("C" + i)).toList();
        atOnce(5, number -> link("link", ticket, List.of(customers.get(number))));

        var watchers = "query($id: ID!) { ticket(id: $id) { version watchers { id } } }";
        var linked = desk.ask(watchers, Map.of("id", ticket)).path("ticket");
        assertThat(linked.path("watchers").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(linked.path("version").asInt()).isEqualTo(6);
        link("link", ticket, List.of(customers.getFirst()));
        link("unlink", ticket, customers.subList(1, 5));
        var left = desk.ask(watchers, Map.of("id", ticket)).path("ticket");
        assertThat(left.path("watchers").findValuesAsString("id")).containsExactly(customers.getFirst());
        assertThat(left.path("version").asInt())
                .as("what is there already changes nothing")
                .isEqualTo(7);
    }

    @Test
    void listsWhatWasDeletedAndRestoresIt() {
        var customer = customer("Kept");
        var ids = new ArrayList<String>();
        for (var subject : List.of("A", "B", "C")) {
            var id = create(Map.of("subject", subject, "customer", customer), null)
                    .at("/ticket/id")
                    .asString();
            ids.add(id);
            desk.ask("mutation($id: ID!) { deleteTicket(input: {id: $id, version: 1}) { records } }", Map.of("id", id));
        }
        var bin = "query($after: String) { deletedTickets(first: 2, after: $after) { nodes { deletedAt deletedBy"
                + " records ticket { id subject customer { name } } } pageInfo { hasNextPage endCursor } } }";
        var page = desk.ask(bin, Map.of()).path("deletedTickets");
        var cursor = page.at("/pageInfo/endCursor").asString();
        var rest = desk.ask(bin, Map.of("after", cursor)).path("deletedTickets");

        assertThat(page.path("nodes").findValuesAsString("subject")).containsExactly("C", "B");
        assertThat(page.at("/nodes/0/ticket/customer/name").asString()).isEqualTo("Kept");
        assertThat(page.at("/nodes/0/deletedBy").asString())
                .isEqualTo(desk.scope().actor().subject().toString());
        assertThat(page.at("/nodes/0/records").asInt()).isEqualTo(1);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(rest.path("nodes").findValuesAsString("subject")).containsExactly("A");
        assertThat(desk.codes(bin, Map.of("after", "nonsense"))).containsExactly("api.cursor.invalid");
        assertThat(StatementCount.during(desk.scope(), () -> desk.ask(bin, Map.of())))
                .hasSize(1);

        desk.ask(
                "mutation($id: ID!) { restoreTicket(input: {id: $id}) { ticket { version } } }",
                Map.of("id", ids.getLast()));
        assertThat(desk.ask(bin, Map.of()).at("/deletedTickets/nodes").findValuesAsString("subject"))
                .containsExactly("B", "A");
    }

    private JsonNode upsert(Map<String, ? extends @Nullable Object> values) {
        return desk.ask(UPSERT, Map.of("v", values)).path("upsertTicket");
    }

    private JsonNode create(Map<String, Object> values, @Nullable String key) {
        return desk.ask(CREATE, variables(values, key)).path("createTicket");
    }

    private List<String> codes(Map<String, Object> values, String key) {
        return desk.codes(CREATE, variables(values, key));
    }

    private static Map<String, @Nullable Object> variables(Map<String, Object> values, @Nullable String key) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("v", values);
        variables.put("k", key);
        return variables;
    }

    private String customer(String name) {
        return desk.ask(
                        "mutation($n: String) { createCustomer(input: {values: {name: $n}}) { customer { id } } }",
                        Map.of("n", name))
                .at("/createCustomer/customer/id")
                .asString();
    }

    private JsonNode link(String how, String ticket, List<String> ids) {
        return desk.ask(
                "mutation($id: ID!, $ids: [ID!]!) { %sTicket(input: {id: $id, field: watchers, ids: $ids}) { ticket { id } } }"
                        .formatted(how),
                Map.of("id", ticket, "ids", ids));
    }

    /** What each of them is answered. */
    private static List<JsonNode> atOnce(int many, Numbered work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = IntStream.range(0, many)
                    .<Callable<JsonNode>>mapToObj(number -> () -> work.answer(number))
                    .toList();
            var answers = new ArrayList<JsonNode>();
            for (var each : threads.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    @FunctionalInterface
    private interface Numbered {
        JsonNode answer(int number);
    }
}
