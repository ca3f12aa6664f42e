package io.deskweave.graphqlapi.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.testing.StatementCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What those hear who listen to records over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketListeningTests {

    private Desk desk;
    private Guest agent;

    @BeforeAll
    void opens() {
        desk = Desk.open();
        agent = desk.person(Role.AGENT);
    }

    @Test
    void tellsOfRecordsThatAreCreatedChangedDeletedAndRestored() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen("s", "subscription { ticketChanged { kind id version record { id subject } } }");

            var created = create("No power");
            var hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("CREATED");
            assertThat(hint.path("id")).isEqualTo(created.path("id"));
            assertThat(hint.path("version").asInt()).isEqualTo(1);
            assertThat(hint.at("/record/subject").asString()).isEqualTo("No power");

            change(created, "Power");
            hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("UPDATED");
            assertThat(hint.path("version").asInt()).isEqualTo(2);
            assertThat(hint.at("/record/subject").asString()).isEqualTo("Power");

            delete(created, 2);
            hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("DELETED");
            assertThat(hint.path("id")).isEqualTo(created.path("id"));
            assertThat(hint.path("version").isNull()).isTrue();
            assertThat(hint.path("record").isNull()).isTrue();

            agent.ask("mutation($id: ID!) { restoreTicket(input: {id: $id}) { ticket { id } } }", id(created))
                    .data();
            assertThat(talk.hint("s").path("kind").asString()).isEqualTo("CREATED");
        }
    }

    @Test
    void tellsOnceWhenARecordLeavesTheFilterAndNothingOfThoseOutside() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen(
                    "s",
                    "subscription { ticketChanged(filter: {subject: {startsWith: \"Water\"}})"
                            + " { kind id record { subject } } }");

            var other = create("Fire");
            change(other, "Fire again");
            var ticket = create("Water");
            assertThat(talk.hint("s").at("/record/subject").asString()).isEqualTo("Water");

            change(ticket, "Gas");
            var hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("LEFT");
            assertThat(hint.path("id")).isEqualTo(ticket.path("id"));
            assertThat(hint.path("record").isNull()).isTrue();

            change(ticket, "Gas again", 2);
            delete(ticket, 3);
            change(other, "Water now", 2);
            hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("UPDATED");
            assertThat(hint.path("id")).isEqualTo(other.path("id"));
        }
    }

    @Test
    void listensToOneRecordAloneUnderAliasesFragmentsAndDirectives() {
        var ticket = create("One");
        var other = create("Another");
        try (var talk = Talk.as(agent.token())) {
            talk.subscribe(
                    "s",
                    "subscription One($id: ID!, $no: Boolean = false) { one: ticketChanged(id: $id) {"
                            + " __typename ...What v: version @include(if: $no) a: record { s: subject }"
                            + " b: record { __typename customer { name } } } }"
                            + " fragment What on TicketChange { what: kind }",
                    id(ticket));
            talk.settle();

            change(other, "Another still");
            change(ticket, "One still");

            assertThat(talk.expect("next").at("/payload").toString())
                    .isEqualTo("{\"data\":{\"one\":{\"__typename\":\"TicketChange\",\"what\":\"UPDATED\","
                            + "\"a\":{\"s\":\"One still\"},\"b\":{\"__typename\":\"Ticket\",\"customer\":null}}}}");
        }
    }

    @Test
    void refusesARecordThatIsNotThereAndDocumentsThatAreNotInOrder() {
        var foreign = Desk.open().administrator();
        var theirs = foreign.ask("mutation { createTicket(input: {values: {subject: \"x\"}}) { ticket { id } } }")
                .data()
                .at("/createTicket/ticket/id")
                .asString();
        try (var talk = Talk.as(agent.token())) {
            assertThat(refusal(talk, "subscription($id: ID!) { ticketChanged(id: $id) { id } }", theirs))
                    .isEqualTo("metadata.record.not-found");
            assertThat(refusal(talk, "subscription { ticketChanged { nonsense } }", ""))
                    .isEqualTo("api.document.field-unknown");
            assertThat(refusal(talk, "subscription { a: ticketChanged { id } b: customerChanged { id } }", ""))
                    .startsWith("api.document.");
            assertThat(refusal(
                            talk,
                            "subscription { ticketChanged { record " + "{ customer ".repeat(1)
                                    + "{ tickets { nodes { customer ".repeat(6) + "{ id" + " } } }".repeat(6)
                                    + " } } } }",
                            ""))
                    .isEqualTo("api.limit.depth");
        }
    }

    @Test
    void answersQueriesAndMutationsToo() {
        try (var talk = Talk.as(agent.token())) {
            talk.subscribe("q", "{ viewer { tenant { name } } people { name } }");
            assertThat(talk.expect("next")
                            .at("/payload/data/viewer/tenant/name")
                            .asString())
                    .contains(desk.alias());
            assertThat(talk.expect("complete").path("id").asString()).isEqualTo("q");

            talk.subscribe("q", "mutation { createTicket(input: {values: {}}) { ticket { id } } }");
            assertThat(talk.expect("next")
                            .at("/payload/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("metadata.value.required");
            talk.expect("complete");
        }
    }

    @Test
    void readsOnceForAllWhoAskAlikeHoweverManyTheyAre() {
        var first = Talk.as(agent.token());
        var second = Talk.as(agent.token());
        var administrator = Talk.as(desk.administrator().token());
        try (first;
                second;
                administrator) {
            var query =
                    "subscription { ticketChanged(filter: {subject: {startsWith: \"Count\"}}) { record { subject } } }";
            first.listen("a", query);
            first.listen("b", query);
            second.listen("a", query);
            administrator.listen("a", query);

            var sent = StatementCount.during(desk.scope(), () -> {
                create("Count me");
                var one = first.expect("next").path("id").asString();
                var two = first.expect("next").path("id").asString();
                assertThat(List.of(one, two)).containsExactlyInAnyOrder("a", "b");
                second.hint("a");
                administrator.hint("a");
            });

            assertThat(sent.stream().filter(sql -> sql.contains("= any(")))
                    .as("one for each clearance")
                    .hasSize(2);
        }
    }

    @Test
    void saysManyWhenTooManyChangedAtOnce() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen("s", "subscription { customerChanged { kind id record { name } } }");

            RunningPlatform.bean(TenantDatabase.class)
                    .write(
                            desk.scope(),
                            sql -> sql.execute("insert into \"%s\".s_customer (release, s_customer_name)"
                                            .formatted(desk.tenant().schema())
                                    + " select 1, 'Many' from generate_series(1, 5000)"));

            var hint = talk.hint("s");
            assertThat(hint.path("kind").asString()).isEqualTo("MANY");
            assertThat(hint.path("id").isNull()).isTrue();
        }
    }

    private static String refusal(Talk talk, String query, String id) {
        talk.subscribe("r", query, id.isEmpty() ? Map.of() : Map.of("id", id));
        return talk.expect("error").at("/payload/0/extensions/code").asString();
    }

    private JsonNode create(String subject) {
        return agent.ask(
                        "mutation($s: String!) { createTicket(input: {values: {subject: $s}}) { ticket { id } } }",
                        Map.of("s", subject))
                .data()
                .at("/createTicket/ticket");
    }

    private void change(JsonNode ticket, String subject) {
        change(ticket, subject, 1);
    }

    private void change(JsonNode ticket, String subject, int version) {
        agent.ask(
                        "mutation($id: ID!, $s: String!, $v: Int!) { updateTicket(input: {id: $id, version: $v,"
                                + " values: {subject: $s}}) { ticket { id } } }",
                        Map.of("id", ticket.path("id").asString(), "s", subject, "v", version))
                .data();
    }

    private void delete(JsonNode ticket, int version) {
        agent.ask(
                        "mutation($id: ID!, $v: Int!) { deleteTicket(input: {id: $id, version: $v}) { id } }",
                        Map.of("id", ticket.path("id").asString(), "v", version))
                .data();
    }

    private static Map<String, String> id(JsonNode ticket) {
        return Map.of("id", ticket.path("id").asString());
    }
}
