package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.storage.TenantDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administrator adds an encrypted field; people write it, see it and find it, and the database never says it. */
class EncryptedFieldJourneyTests {

    private static final String ADD = """
        mutation($input: AddFieldInput!) { addField(input: $input) { revision } }\
        """;
    private static final String CREATE = """
        mutation($subject: String!, $account: String) {
          createTicket(input: {values: {subject: $subject, account: $account}}) { ticket { id version account } }
        }\
        """;
    private static final String FIND = """
        query($filter: TicketFilter!) { tickets(filter: $filter, first: 10) { totalCount nodes { subject account } } }\
        """;

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    void writesSeesAndFindsWhatTheDatabaseDoesNotSay() {
        ask(ADD, Map.of("input", field()));
        ask("mutation($r: Int!) { publishDraft(input: {revision: $r}) { number } }", Map.of("r", revision()));

        var created = ask(CREATE, Map.of("subject", "Refund", "account", "DE-4711 0815"));
        assertThat(created.at("/createTicket/ticket/account").asString()).isEqualTo("DE-4711 0815");
        ask(CREATE, Map.of("subject", "Without"));
        assertThat(administrator
                        .ask(CREATE, Map.of("subject", "Again", "account", "DE-4711 0815"))
                        .toString())
                .contains("metadata.value.not-unique");

        assertThat(found(Map.of("account", Map.of("eq", "DE-4711 0815"))))
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"subject\":\"Refund\",\"account\":\"DE-4711 0815\"}]}");
        assertThat(found(Map.of("account", Map.of("in", List.of("DE-4711", "DE-4711 0815")))))
                .contains("\"Refund\"");
        assertThat(found(Map.of("account", Map.of("ne", "DE-4711 0815"))))
                .contains("\"Without\"")
                .doesNotContain("Refund");
        assertThat(found(Map.of("account", Map.of("isNull", true))))
                .contains("\"Without\"")
                .doesNotContain("Refund");
        assertThat(everything()).contains("Refund").doesNotContain("4711");
    }

    @Test
    void hasNoWordsForWhatNobodyCanAskOfIt() {
        ask(ADD, Map.of("input", field()));
        ask("mutation($r: Int!) { publishDraft(input: {revision: $r}) { number } }", Map.of("r", revision()));

        var contains = administrator.ask(FIND, Map.of("filter", Map.of("account", Map.of("contains", "4711"))));
        assertThat(contains.toString()).contains("contains").doesNotContain("totalCount");
        var ordered = administrator.ask("{ tickets(orderBy: [{field: account}]) { totalCount } }", Map.of());
        assertThat(ordered.codes()).containsExactly("api.document.invalid");
    }

    /** Each in its own type, found by the whole of it, and without words for anything less. */
    @Test
    void keepsDaysNumbersAmountsAndAddressesJustSo() {
        var born = Map.of("name", "born", "type", "date");
        var income = Map.of("name", "income", "type", "money", "settings", Map.of("currencies", List.of("EUR", "CNY")));
        var home = Map.of("name", "home", "type", "address");
        var score = Map.of("name", "score", "type", "wholeNumber", "unique", true);
        for (var field : List.of(born, income, home, score)) {
            var input = new HashMap<String, Object>(field);
            input.putAll(Map.of("revision", revision(), "object", "Ticket", "guards", Map.of("encrypted", true)));
            ask(ADD, Map.of("input", input));
        }
        ask("mutation($r: Int!) { publishDraft(input: {revision: $r}) { number } }", Map.of("r", revision()));
        var shown = "born score income { amount currency } home { __typename city street region }";
        var create = "mutation($values: TicketValues!) { createTicket(input: {values: $values}) { ticket { %s } } }"
                .formatted(shown);
        var values = Map.of(
                "subject",
                "Loan",
                "born",
                "1987-06-05",
                "score",
                471147,
                "income",
                Map.of("amount", "31415.90", "currency", "EUR"),
                "home",
                Map.of("country", "CN", "city", "Xanadu", "street", List.of("1 Kubla \"Road\"")));

        assertThat(ask(create, Map.of("values", values))
                        .at("/createTicket/ticket")
                        .toString())
                .isEqualTo("""
                    {"born":"1987-06-05","score":471147,"income":{"amount":"31415.90","currency":"EUR"},\
                    "home":{"__typename":"PostalAddress","city":"Xanadu","street":["1 Kubla \\"Road\\""],"region":null}}\
                    """);
        assertThat(administrator.ask(create, Map.of("values", values)).toString())
                .contains("metadata.value.not-unique");
        for (var filter : List.<Map<String, Object>>of(
                Map.of("born", Map.of("eq", "1987-06-05")),
                Map.of("score", Map.of("in", List.of(1, 471147))),
                Map.of("income", Map.of("eq", Map.of("amount", "31415.9", "currency", "EUR"))),
                Map.of("home", Map.of("eq", values.get("home"))))) {
            assertThat(count(filter)).as("%s", filter).isOne();
        }
        assertThat(count(Map.of("born", Map.of("ne", "1987-06-05"), "subject", Map.of("eq", "Loan"))))
                .isZero();
        assertThat(administrator
                        .ask(FIND.replace(" account", ""), Map.of("filter", Map.of("born", Map.of("lt", "2000-01-01"))))
                        .toString())
                .contains("EncryptedDateFilter");
        assertThat(everything()).contains("Loan").doesNotContain("1987-06", "471147", "31415", "Xanadu", "Kubla");
    }

    private int count(Map<String, Object> filter) {
        return ask(
                        "query($filter: TicketFilter!) { tickets(filter: $filter) { totalCount } }",
                        Map.of("filter", filter))
                .at("/tickets/totalCount")
                .asInt();
    }

    @Test
    void saysWhyAFieldCannotBeEncrypted() {
        var input = new HashMap<>(field());
        input.put("type", "yesNo");
        input.put("unique", false);

        assertThat(administrator.ask(ADD, Map.of("input", input)).toString())
                .contains("metadata.guard.not-encryptable");
    }

    private Map<String, Object> field() {
        return Map.of(
                "revision",
                revision(),
                "object",
                "Ticket",
                "name",
                "account",
                "type",
                "text",
                "unique",
                true,
                "guards",
                Map.of("encrypted", true));
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private String found(Map<String, Object> filter) {
        return ask(FIND, Map.of("filter", filter)).path("tickets").toString();
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }

    /** All rows of all tables of the desk. */
    private String everything() {
        return RunningPlatform.bean(TenantDatabase.class).define(desk.scope(), sql -> {
            var schema = desk.tenant().schema().value();
            var all = new StringBuilder();
            sql.fetch("select tablename from pg_tables where schemaname = ?", schema)
                    .getValues(0, String.class)
                    .forEach(name -> all.append(
                            sql.fetch("select to_jsonb(t)::text from \"%s\".\"%s\" t".formatted(schema, name))
                                    .getValues(0, String.class)));
            return all.toString();
        });
    }
}
