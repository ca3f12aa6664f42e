package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An integration keeps a desk's assets as its own system has them: it upserts, sends many, links, and asks again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteRecordsJourneyTests {

    private Desk desk;
    private Guest administrator;

    @BeforeAll
    void publishesAUniqueFieldAndAList() {
        desk = Desk.open("eu-west-1");
        administrator = desk.administrator();
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
        revision = added(revision, Map.of("name", "externalId", "type", "text", "unique", true));
        revision = added(
                revision,
                Map.of(
                        "name",
                        "watchers",
                        "type",
                        "references",
                        "settings",
                        Map.of("object", "Customer", "inverse", "watched")));
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision))
                .data();
    }

    private int added(int revision, Map<String, Object> field) {
        var input = new HashMap<String, Object>(field);
        input.put("revision", revision);
        input.put("object", "Ticket");
        return administrator
                .ask("mutation($i: AddFieldInput!) { addField(input: $i) { revision } }", Map.of("i", input))
                .data()
                .at("/addField/revision")
                .asInt();
    }

    @Test
    void upsertsByWhatTheOtherSystemCallsIt() {
        var upsert = "mutation { upsertTicket(input: {by: externalId, values: {externalId: \"X-1\", subject: \"%s\"}})"
                + " { created ticket { id subject version } findings { code } } }";
        var first = administrator.ask(upsert.formatted("One")).data().path("upsertTicket");
        var again = administrator.ask(upsert.formatted("Two")).data().path("upsertTicket");

        assertThat(first.path("created").asBoolean()).isTrue();
        assertThat(again.path("created").asBoolean()).isFalse();
        assertThat(again.at("/ticket/id")).isEqualTo(first.at("/ticket/id"));
        assertThat(administrator
                        .ask("mutation { upsertTicket(input: {by: externalId, values: {subject: \"No\"}})"
                                + " { created } }")
                        .codes())
                .containsExactly("metadata.upsert.key-missing");
    }

    @Test
    void sendsManyAndHearsOfEach() {
        var answer = administrator
                .ask("mutation { createTickets(input: {rows: [{values: {subject: \"A\"}}, {values: {}}]}) { succeeded"
                        + " failed rows { index ticket { id subject } findings { code path message advice } } } }")
                .data()
                .path("createTickets");

        assertThat(answer.path("succeeded").asInt()).isEqualTo(1);
        assertThat(answer.at("/rows/0/ticket/subject").asString()).isEqualTo("A");
        assertThat(answer.at("/rows/1/findings/0/path").toString())
                .isEqualTo("[\"rows\",\"1\",\"values\",\"subject\"]");
        var id = answer.at("/rows/0/ticket/id").asString();
        var rows = Map.<String, Object>of("id", id);
        var changed = administrator
                .ask(
                        "mutation($id: ID!) { updateTickets(input: {allOrNothing: true, rows: [{id: $id, version: 1,"
                                + " values: {subject: \"B\"}}, {id: \"nonsense\", version: 1, values: {}}]})"
                                + " { rows { findings { code } } }"
                                + " deleteTickets(input: {rows: [{id: $id, version: 1}]}) { succeeded } }",
                        rows)
                .data();
        assertThat(changed.at("/updateTickets/rows").findValuesAsString("code"))
                .containsExactly("metadata.bulk.not-kept", "api.id.malformed");
        assertThat(changed.at("/deleteTickets/succeeded").asInt())
                .as("nothing was kept of the change, so this is still the version")
                .isEqualTo(1);
        var bin = administrator
                .ask("{ deletedTickets(first: 200) { nodes { deletedAt deletedBy records ticket { id subject } } } }")
                .data();
        assertThat(bin.findValuesAsString("id")).contains(id);
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        var create = "mutation { createTicket(input: {values: {subject: \"%s\"}, idempotencyKey: \"order-17\"})"
                + " { ticket { id } created } }";
        var first = administrator.ask(create.formatted("Once")).data();

        assertThat(administrator.ask(create.formatted("Once")).data()).isEqualTo(first);
        assertThat(administrator.ask(create.formatted("Other")).codes()).containsExactly("metadata.key.reused");
    }

    @Test
    void linksWithoutAVersion() {
        var ids = administrator
                .ask("mutation { createTicket(input: {values: {subject: \"Seen\"}}) { ticket { id } }"
                        + " a: createCustomer(input: {values: {name: \"A\"}}) { customer { id } }"
                        + " b: createCustomer(input: {values: {name: \"B\"}}) { customer { id } } }")
                .data();
        var variables = Map.<String, Object>of(
                "t", ids.at("/createTicket/ticket/id").asString(),
                "a", ids.at("/a/customer/id").asString(),
                "b", ids.at("/b/customer/id").asString());
        var linked = administrator
                .ask(
                        "mutation($t: ID!, $a: ID!, $b: ID!) {"
                                + " one: linkTicket(input: {id: $t, field: watchers, ids: [$a]}) { ticket { id } }"
                                + " two: linkTicket(input: {id: $t, field: watchers, ids: [$b, $a]}) { ticket { id } }"
                                + " three: unlinkTicket(input: {id: $t, field: watchers, ids: [$a]})"
                                + " { ticket { watchers { name } version } } }",
                        variables)
                .data();

        assertThat(linked.at("/three/ticket").toString()).isEqualTo("{\"watchers\":[{\"name\":\"B\"}],\"version\":4}");
    }

    @Test
    void anotherTenantsRecordsAreNotThere() {
        var foreign = Desk.open("eu-west-1").administrator();
        var id = administrator
                .ask("mutation { createTicket(input: {values: {subject: \"Mine\"}, idempotencyKey: \"same\"})"
                        + " { ticket { id } } }")
                .data()
                .at("/createTicket/ticket/id")
                .asString();
        var ids = Map.<String, Object>of("id", id);

        assertThat(rows(foreign.ask(
                        "mutation($id: ID!) { updateTickets(input: {rows: [{id: $id, version: 1, values: {subject:"
                                + " \"Taken\"}}]}) { rows { findings { code } } } }",
                        ids)))
                .containsExactly("metadata.record.not-found");
        assertThat(rows(foreign.ask(
                        "mutation($id: ID!) { deleteTickets(input: {rows: [{id: $id, version: 1}]})"
                                + " { rows { findings { code } } } }",
                        ids)))
                .containsExactly("metadata.record.not-found");
        assertThat(foreign.ask(
                                "mutation { createTicket(input: {values: {subject: \"Theirs\"}, idempotencyKey: \"same\"})"
                                        + " { ticket { subject } } }")
                        .data()
                        .at("/createTicket/ticket/subject")
                        .asString())
                .isEqualTo("Theirs");
        administrator
                .ask("mutation($id: ID!) { deleteTicket(input: {id: $id, version: 1}) { id } }", ids)
                .data();
        assertThat(foreign.ask("{ deletedTickets { nodes { ticket { id } } } }")
                        .data()
                        .at("/deletedTickets/nodes"))
                .isEmpty();
        assertThat(foreign.ask("mutation($id: ID!) { restoreTicket(input: {id: $id}) { ticket { id } } }", ids)
                        .codes())
                .containsExactly("metadata.record.not-in-bin");
    }

    private static List<String> rows(Answer answer) {
        return answer.data().findValuesAsString("code");
    }
}
