package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** An administrator makes a text a number: looks first, publishes, and a moment later everybody asks for a number. */
class RetypeJourneyTests {

    private static final String WANTED = """
        object: "Ticket", field: "floor", type: "wholeNumber", \
        conversion: {texts: [{text: "ground", instead: "0"}], otherwise: LEAVE_EMPTY}\
        """;
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    @Timeout(120)
    void makesATextANumber() throws InterruptedException {
        ask(
                "mutation($revision: Int!) { addField(input: {revision: $revision, object: \"Ticket\", name: \"floor\","
                        + " type: \"text\"}) { revision } }",
                Map.of("revision", revision()));
        publish();
        for (var floor : List.of("007", "ground", "roof")) {
            ask(
                    "mutation($floor: String) { createTicket(input: {values: {subject: \"Squeaks\", floor: $floor}}) {"
                            + " ticket { id } } }",
                    Map.of("floor", floor));
        }

        var preview = ask(
                        "{ retypePreview(input: {" + WANTED
                                + "}) { converted empty failed all failures { record value message } } }",
                        Map.of())
                .path("retypePreview");
        assertThat(preview.path("converted").asInt()).isEqualTo(2);
        assertThat(preview.at("/failures/0/value").asString()).isEqualTo("roof");
        ask(
                "query($id: ID!) { node(id: $id) { id } }",
                Map.of("id", preview.at("/failures/0/record").asString()));

        var draft = ask(
                        "mutation($revision: Int!) { retypeField(input: {revision: $revision, " + WANTED
                                + "}) { findings { code } changes { kind field after } } }",
                        Map.of("revision", revision()))
                .path("retypeField");
        assertThat(draft.at("/changes/0/kind").asString()).isEqualTo("RETYPED");
        publish();

        awaitMoved();
        var numbers = ask(
                "{ tickets(filter: {floor: {gte: 0}}, orderBy: [{field: floor, direction: DESC}]) {"
                        + " nodes { floor } } }",
                Map.of());
        assertThat(numbers.at("/tickets/nodes").findValues("floor"))
                .extracting(JsonNode::asInt)
                .containsExactly(7, 0);
    }

    private void awaitMoved() throws InterruptedException {
        long start = System.nanoTime();
        var state = "";
        while (!state.equals("MOVED") && System.nanoTime() - start < PATIENCE) {
            Thread.sleep(200);
            state = ask("{ retypes { state failed } }", Map.of())
                    .at("/retypes/0/state")
                    .asString();
        }
        assertThat(state).isEqualTo("MOVED");
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private void publish() {
        ask(
                "mutation($revision: Int!) { publishDraft(input: {revision: $revision}) { number } }",
                Map.of("revision", revision()));
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }
}
