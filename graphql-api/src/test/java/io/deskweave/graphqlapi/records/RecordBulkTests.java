package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.platform.testing.StatementCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many records written at once, each as a single write would be. */
class RecordBulkTests {

    private static final String ANSWER = " { succeeded failed rows { index created ticket { id version subject status"
            + " double number } findings { code path } } } }";

    private final Desk desk = new Desk(Sketch.model(
            Sketch.object("s_customer", "Customer", "customers").required("c1", "name", "text", Map.of()),
            Sketch.object("s_ticket", "Ticket", "tickets")
                    .required("f1", "subject", "text", Map.of())
                    .unique("f2", "serial", "text", Map.of())
                    .choice("f3", "status", "NEW", "CLOSED")
                    .field("f4", "resolution", "text")
                    .ruled(new FieldRules(null, "status == 'CLOSED'", null, null, Texts.none(), null))
                    .field("f5", "effort", "wholeNumber")
                    .field("f6", "double", "formula", Map.of("expression", "effort * 2", "result", "wholeNumber"))
                    .field("f7", "number", "autoNumber", Map.of("prefix", "T-"))
                    .field(
                            "f8",
                            "customer",
                            "reference",
                            Map.of("object", "Customer", "inverse", "tickets", "onDelete", "restrict"))
                    .field(
                            "f9",
                            "parent",
                            "reference",
                            Map.of("object", "Ticket", "inverse", "parts", "onDelete", "cascade"))));

    @Test
    void createsWhatCanBeAndExplainsTheRest() {
        create(List.of(Map.of("subject", "There", "serial", "S-1")), false);
        var answer = create(
                List.of(
                        Map.of("subject", "Fine", "effort", 4),
                        Map.of("subject", "Taken", "serial", "S-1"),
                        Map.of("effort", 1),
                        Map.of("subject", "Open end", "status", "CLOSED"),
                        Map.of("subject", "Lost", "customer", "bm90OmFuLWlk")),
                false);

        assertThat(answer.path("succeeded").asInt()).isEqualTo(1);
        assertThat(answer.path("failed").asInt()).isEqualTo(4);
        assertThat(answer.at("/rows/0/ticket/double").asInt()).isEqualTo(8);
        assertThat(answer.at("/rows/0/ticket/number").asString()).startsWith("T-");
        assertThat(answer.at("/rows/0/created").asBoolean()).isTrue();
        assertThat(codes(answer, 1)).containsExactly("metadata.value.not-unique");
        assertThat(codes(answer, 2)).containsExactly("metadata.value.required");
        assertThat(codes(answer, 3)).containsExactly("metadata.value.required-now");
        assertThat(codes(answer, 4)).hasSize(1);
        assertThat(answer.at("/rows/1/findings/0/path").toString()).isEqualTo("[\"rows\",\"1\",\"values\",\"serial\"]");
        assertThat(answer.at("/rows/1/ticket").isNull()).isTrue();
    }

    @Test
    void keepsNothingWhenAllOrNothingIsAskedFor() {
        var answer = create(List.of(Map.of("subject", "Fine"), Map.of("effort", 1)), true);

        assertThat(answer.path("succeeded").asInt()).isZero();
        assertThat(codes(answer, 0)).containsExactly("metadata.bulk.not-kept");
        assertThat(codes(answer, 1)).containsExactly("metadata.value.required");
        assertThat(count()).isZero();
    }

    @Test
    void updatesEachInFieldsOfItsOwnAndUndoesWhatRulesRefuse() {
        var made = create(
                IntStream.range(0, 6)
                        .mapToObj(i -> Map.<String, Object>of("subject", "T" + i, "serial", "S" + i, "effort", i))
                        .toList(),
                false);
        var rows = List.of(
                row(made, 0, 1, Map.of("subject", "Changed")),
                row(made, 1, 1, Map.of("effort", 10)),
                row(made, 2, 1, Map.of("status", "CLOSED")),
                row(made, 3, 7, Map.of("subject", "Stale")),
                row(made, 4, 1, Map.of("serial", "S5")),
                row(made, 0, 1, Map.of("subject", "Again")));
        var answer = many("update", "UpdateTicketRowInput", rows, "");

        assertThat(answer.path("succeeded").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/0/ticket/subject").asString()).isEqualTo("Changed");
        assertThat(answer.at("/rows/0/ticket/version").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/1/ticket/double").asInt()).isEqualTo(20);
        assertThat(codes(answer, 2)).containsExactly("metadata.value.required-now");
        assertThat(codes(answer, 3)).containsExactly("metadata.record.changed");
        assertThat(codes(answer, 4)).containsExactly("metadata.value.not-unique");
        assertThat(codes(answer, 5)).containsExactly("metadata.bulk.row-repeated");
        var stored = desk.ask("{ tickets { nodes { version status } } }").at("/tickets/nodes");
        assertThat(stored.findValuesAsString("version")).containsExactly("2", "2", "1", "1", "1", "1");
    }

    @Test
    void upsertsSomeThatAreThereAndSomeThatAreNot() {
        create(List.of(Map.of("subject", "There", "serial", "A", "effort", 1)), false);
        var answer = many(
                "upsert",
                "TicketRowInput",
                List.of(
                        Map.of("values", Map.of("serial", "A", "effort", 5)),
                        Map.of("values", Map.of("serial", "B", "subject", "New")),
                        Map.of("values", Map.of("serial", "B", "subject", "Twice")),
                        Map.of("values", Map.of("subject", "No key"))),
                "by: serial, ");

        assertThat(answer.at("/rows").findValuesAsString("created")).containsExactly("false", "true", "false", "false");
        assertThat(answer.at("/rows/0/ticket/double").asInt()).isEqualTo(10);
        assertThat(answer.at("/rows/0/ticket/subject").asString()).isEqualTo("There");
        assertThat(codes(answer, 2)).containsExactly("metadata.bulk.row-repeated");
        assertThat(codes(answer, 3)).containsExactly("metadata.upsert.key-missing");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void deletesEachOnItsOwnWithItsParts() {
        var made = create(
                IntStream.range(0, 3)
                        .mapToObj(i -> Map.<String, Object>of("subject", "T" + i))
                        .toList(),
                false);
        create(List.of(Map.of("subject", "Part", "parent", id(made, 0))), false);
        var document = "mutation($r: [VersionedRecordInput!]!) { deleteTickets(input: {rows: $r})"
                + " { succeeded failed rows { index id records findings { code } } } }";
        var rows = List.of(
                Map.of("id", id(made, 0), "version", 1),
                Map.of("id", id(made, 1), "version", 1),
                Map.of("id", id(made, 2), "version", 3));
        var answer = desk.ask(document, Map.of("r", rows)).path("deleteTickets");

        assertThat(answer.path("rows").findValuesAsString("records")).containsExactly("2", "1", "0");
        assertThat(codes(answer, 2)).containsExactly("metadata.record.changed");
        desk.ask("mutation($id: ID!) { restoreTicket(input: {id: $id}) { ticket { id } } }", Map.of("id", id(made, 1)));
        assertThat(count()).as("the other stays in the bin with its part").isEqualTo(2);
    }

    @Test
    void sendsAsManyStatementsForOneRowAsForMany() {
        var few = statements(2);
        var many = statements(60);

        assertThat(many).isEqualTo(few);
        assertThat(few).allMatch(count -> count <= 10);
    }

    /** Of creating, changing, upserting and deleting so many. */
    private List<Integer> statements(int rows) {
        var counts = new ArrayList<Integer>();
        var values = IntStream.range(0, rows)
                .mapToObj(i -> Map.<String, Object>of("subject", "T", "serial", rows + "-" + i, "effort", i))
                .toList();
        var made = new ArrayList<JsonNode>();
        counts.add(count(() -> made.add(create(values, false))));
        var changes = IntStream.range(0, rows)
                .mapToObj(i -> row(made.getFirst(), i, 1, Map.of("effort", i + 1)))
                .toList();
        counts.add(count(() -> many("update", "UpdateTicketRowInput", changes, "")));
        var upserts = IntStream.range(0, rows)
                .mapToObj(i -> Map.of("values", Map.of("subject", "U", "serial", rows + "-" + 2 * i)))
                .toList();
        counts.add(count(() -> many("upsert", "TicketRowInput", upserts, "by: serial, ")));
        return counts;
    }

    private int count(Runnable work) {
        return StatementCount.during(desk.scope(), work).size();
    }

    @Test
    void answersTheSameUnderOneKeyAndRefusesTooMany() {
        var rows = List.of(Map.of("values", Map.of("subject", "K")), Map.of("values", Map.of("effort", 1)));
        var first = many("create", "TicketRowInput", rows, "idempotencyKey: \"bulk-1\", ");
        var again = many("create", "TicketRowInput", rows, "idempotencyKey: \"bulk-1\", ");

        assertThat(again).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
        var document = document("create", "TicketRowInput", "");
        var plenty = IntStream.range(0, 1001)
                .mapToObj(i -> Map.of("values", Map.of("subject", "x")))
                .toList();
        assertThat(desk.codes(
                        document.replace("ticket { id version subject status double number }", ""),
                        Map.of("r", plenty)))
                .containsExactly("metadata.bulk.too-many-rows");
    }

    private JsonNode create(List<Map<String, Object>> values, boolean allOrNothing) {
        var rows = values.stream()
                .map(each -> Map.<String, Object>of("values", each))
                .toList();
        return many("create", "TicketRowInput", rows, "allOrNothing: %s, ".formatted(allOrNothing));
    }

    private JsonNode many(String how, String type, List<? extends Map<String, ?>> rows, String more) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("r", rows);
        return desk.ask(document(how, type, more), variables).path(how + "Tickets");
    }

    private static String document(String how, String type, String more) {
        return "mutation($r: [%s!]!) { %sTickets(input: {%srows: $r})".formatted(type, how, more) + ANSWER;
    }

    private static Map<String, Object> row(JsonNode made, int row, int version, Map<String, Object> values) {
        return Map.of("id", id(made, row), "version", version, "values", values);
    }

    private static String id(JsonNode made, int row) {
        return made.at("/rows/%d/ticket/id".formatted(row)).asString();
    }

    private static List<String> codes(JsonNode answer, int row) {
        return answer.at("/rows/%d/findings".formatted(row)).findValuesAsString("code");
    }

    private int count() {
        return desk.ask("{ tickets { totalCount } }").at("/tickets/totalCount").asInt();
    }
}
