package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administrator retires a field, and deletes it with what records hold of it. */
class DeleteFieldJourneyTests {

    private static final String PUBLISH = """
        mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number changes { kind field } } }\
        """;

    private static final String FLOORS = "/deletions/Ticket/floor.csv";

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    void deletesWhatIsConfirmed() {
        ask(
                "mutation($revision: Int!) { addField(input: {revision: $revision, object: \"Ticket\", name: \"floor\","
                        + " type: \"text\"}) { revision } }",
                Map.of("revision", revision()));
        publish(Map.of());
        ask(
                "mutation { createTicket(input: {values: {subject: \"Squeaks\", floor: \"3\"}}) { ticket { id } } }",
                Map.of());
        change("retireField");
        publish(Map.of("acceptWarnings", List.of("metadata.consequence.value-hidden")));

        var draft = change("deleteField");
        assertThat(draft.path("consequences").toString())
                .isEqualTo("[{\"kind\":\"VALUE_DELETED\",\"field\":\"floor\",\"records\":1,\"exportAddress\":\""
                        + FLOORS + "\"}]");
        var refused = administrator.ask(PUBLISH, Map.of("input", Map.of("revision", revision())));
        assertThat(refused.toString()).contains("metadata.field.deletion-unconfirmed");

        Map<String, Object> confirmed =
                Map.of("deletions", List.of(Map.of("object", "Ticket", "field", "floor", "records", 1)));
        var input = new HashMap<String, Object>(confirmed);
        input.put("revision", revision());
        assertThat(administrator.ask(PUBLISH, Map.of("input", input)).toString())
                .contains("metadata.field.deletion-not-exported", "Fetch " + FLOORS);
        takesAlong();

        var release = publish(confirmed);
        assertThat(release.at("/publishDraft/changes").toString())
                .isEqualTo("[{\"kind\":\"REMOVED\",\"field\":\"floor\"}]");
        assertThat(ask("{ draft { objects { name fields { name deleted } } } }", Map.of())
                        .toString())
                .contains("{\"name\":\"floor\",\"deleted\":true}");
    }

    private void takesAlong() {
        assertThat(new Guest("").get(FLOORS).statusCode()).isEqualTo(401);
        assertThat(desk.person(Role.AGENT).get(FLOORS).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/deletions/Ticket/subject.csv").statusCode())
                .isEqualTo(409);
        assertThat(administrator.get("/deletions/Ticket/nothing.csv").statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/deletions/Ticket.csv").statusCode()).isEqualTo(409);
        var file = administrator.get(FLOORS);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("Ticket.floor.csv");
        assertThat(file.body().lines())
                .hasSize(2)
                .satisfies(line -> assertThat(line).endsWith("id,subject,number,floor"), atIndex(0))
                .satisfies(line -> assertThat(line).contains(",Squeaks,").endsWith(",3"), atIndex(1));
    }

    private JsonNode change(String mutation) {
        return ask(
                        "mutation($revision: Int!) { " + mutation + "(input: {revision: $revision, object: \"Ticket\","
                                + " field: \"floor\"}) { consequences { kind field records"
                                + " exportAddress } } }",
                        Map.of("revision", revision()))
                .path(mutation);
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private JsonNode publish(Map<String, Object> more) {
        var input = new HashMap<>(more);
        input.put("revision", revision());
        return ask(PUBLISH, Map.of("input", input));
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }
}
