package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client keeps its operations here; whoever wants to take away what they use hears of it, and they run by hash. */
class SavedOperationsJourneyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LIST = """
        query OpenTickets($first: Int!) {
          tickets(first: $first, filter: {and: [{zone: {eq: "north"}}]}, orderBy: [{field: floor}]) {
            nodes { ...Shown }
          }
        }
        fragment Shown on Ticket { subject room customer { name } }\
        """;
    private static final String CREATE = """
        mutation Report($values: TicketValues!) { createTicket(input: {values: $values}) { ticket { id room } } }\
        """;
    private static final String SAVE =
            "mutation($i: SaveOperationInput!) { saveOperation(input: $i) { client name hash release } }";

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    void namesClientsWhereverSomethingIsUsedAndRunsTheirOperations() {
        for (var field : List.of("zone", "floor", "room", "attic")) {
            ask(
                    "mutation($revision: Int!) { addField(input: {revision: $revision, object: \"Ticket\", name: \""
                            + field + "\", type: \"text\"}) { revision } }",
                    Map.of("revision", revision()));
        }
        assertThat(publish().codes()).isEmpty();
        var saved = save("web-shop", LIST).data().path("saveOperation");
        assertThat(save("web-shop", CREATE).codes()).isEmpty();
        assertThat(save("watch", CREATE).codes()).isEmpty();

        assertThat(users("zone")).containsExactly("web-shop OpenTickets");
        assertThat(users("floor")).containsExactly("web-shop OpenTickets");
        assertThat(users("room")).containsExactly("watch Report", "web-shop OpenTickets", "web-shop Report");
        assertThat(users("customer")).containsExactly("web-shop OpenTickets");
        assertThat(users("attic")).isEmpty();
        assertThat(users("")).contains("watch Report", "web-shop OpenTickets");

        asksBeforeAFieldIsTakenAway();
        runsByHash(saved.path("hash").asString());
        forgets();
    }

    private void asksBeforeAFieldIsTakenAway() {
        retire("room");
        retire("attic");
        var refused = publish();
        assertThat(refused.body().path("errors").valueStream().toList())
                .extracting(
                        error -> error.at("/extensions/code").asString(),
                        error -> error.path("message").asString())
                .containsExactly(tuple(
                        "metadata.operation.broken",
                        "Field 'room' of Ticket would no longer be there for saved operations of clients: Report of"
                                + " watch, OpenTickets of web-shop, Report of web-shop"));
        ask(
                "mutation($revision: Int!) { discardDraft(revision: $revision) { revision } }",
                Map.of("revision", revision()));
    }

    private void runsByHash(String hash) {
        var answer = byHash(administrator, hash, Map.of("first", 5));
        assertThat(answer.data().at("/tickets/nodes").isArray()).isTrue();
        var unknown = byHash(administrator, "0".repeat(64), Map.of());
        assertThat(unknown.error().path("message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.codes()).containsExactly("api.request.not-saved");
        assertThat(byHash(Desk.open().administrator(), hash, Map.of("first", 5)).codes())
                .containsExactly("api.request.not-saved");
    }

    private void forgets() {
        ask("mutation { removeOperation(input: {client: \"watch\", name: \"Report\"}) { name } }", Map.of());
        assertThat(ask(
                                "{ savedOperations(first: 1) { nodes { client name } pageInfo { hasNextPage endCursor } } }",
                                Map.of())
                        .at("/savedOperations/nodes/0/client")
                        .asString())
                .isEqualTo("web-shop");
        assertThat(users("room")).containsExactly("web-shop OpenTickets", "web-shop Report");
        assertThat(administrator
                        .ask("mutation { removeOperation(input: {client: \"watch\", name: \"Report\"}) { name } }")
                        .codes())
                .containsExactly("metadata.operation.not-found");
    }

    @Test
    void refusesWhatIsNoOperationOfThisDesk() {
        assertThat(save("web-shop", "query Wrong { tickets(first: 1) { nodes { roof } } }")
                        .body()
                        .path("errors")
                        .valueStream()
                        .toList())
                .extracting(
                        error -> error.at("/extensions/code").asString(),
                        error -> error.path("message").asString(),
                        error -> error.at("/extensions/path/0").asString())
                .containsExactly(tuple(
                        "api.document.field-unknown",
                        "The type 'Ticket' has no field 'roof' (line 1, column 43)",
                        "document"));
        assertThat(save("web-shop", "query {").codes()).containsExactly("api.document.syntax");
        assertThat(save("web-shop", "{ viewer { name } }").codes()).containsExactly("api.operation.unnamed");
        assertThat(save("web-shop", "query A { viewer { name } } query B { viewer { name } }")
                        .codes())
                .containsExactly("api.operation.unnamed");
        assertThat(save("web shop\n", "query A { viewer { name } }").codes())
                .containsExactly("metadata.operation.client-malformed");
        var agent = desk.person(Role.AGENT);
        assertThat(agent.ask(SAVE, Map.of("i", Map.of("client", "c", "document", "query A { viewer { name } }")))
                        .codes())
                .containsExactly("access.right-missing");
        assertThat(agent.ask("{ savedOperations { nodes { name } } }").codes()).containsExactly("access.right-missing");
    }

    private static Answer byHash(Guest guest, String hash, Map<String, Object> variables) {
        return guest.post(
                "/graphql",
                "application/json",
                JSON.writeValueAsBytes(Map.of(
                        "variables",
                        variables,
                        "extensions",
                        Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)))));
    }

    private Answer save(String client, String document) {
        return administrator.ask(SAVE, Map.of("i", Map.of("client", client, "document", document)));
    }

    private List<String> users(String field) {
        var where = field.isEmpty() ? "" : ", field: \"%s\"".formatted(field);
        return ask("{ whereUsed(object: \"Ticket\"%s) { kind operation } }".formatted(where), Map.of())
                .path("whereUsed")
                .valueStream()
                .filter(use -> use.path("kind").asString().equals("OPERATION"))
                .map(use -> use.at("/operation/0").asString() + " "
                        + use.at("/operation/1").asString())
                .toList();
    }

    private void retire(String field) {
        ask(
                "mutation($revision: Int!) { retireField(input: {revision: $revision, object: \"Ticket\", field: \""
                        + field + "\"}) { revision } }",
                Map.of("revision", revision()));
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private Answer publish() {
        return administrator.ask(
                "mutation($revision: Int!) { publishDraft(input: {revision: $revision}) { number } }",
                Map.of("revision", revision()));
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }
}
