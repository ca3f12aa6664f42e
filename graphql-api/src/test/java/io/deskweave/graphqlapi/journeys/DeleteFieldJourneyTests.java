package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
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
                .isEqualTo("[{\"kind\":\"VALUE_DELETED\",\"field\":\"floor\",\"records\":1}]");
        var refused = administrator.ask(PUBLISH, Map.of("input", Map.of("revision", revision())));
        assertThat(refused.toString()).contains("metadata.field.deletion-unconfirmed");

        var release = publish(Map.of("deletions", List.of(Map.of("object", "Ticket", "field", "floor", "records", 1))));
        assertThat(release.at("/publishDraft/changes").toString())
                .isEqualTo("[{\"kind\":\"REMOVED\",\"field\":\"floor\"}]");
        assertThat(ask("{ draft { objects { name fields { name deleted } } } }", Map.of())
                        .toString())
                .contains("{\"name\":\"floor\",\"deleted\":true}");
    }

    private JsonNode change(String mutation) {
        return ask(
                        "mutation($revision: Int!) { " + mutation + "(input: {revision: $revision, object: \"Ticket\","
                                + " field: \"floor\"}) { consequences { kind field records } } }",
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
