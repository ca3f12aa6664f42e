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

/** An administrator merges options; whoever still writes or asks for the old one means the other. */
class MergeJourneyTests {

    private static final Map<String, Object> OPTIONS =
            Map.of("options", List.of(Map.of("key", "PRINTER"), Map.of("key", "COPIER"), Map.of("key", "LAMP")));
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    @Timeout(120)
    void mergesOptionsUnderOldClients() throws InterruptedException {
        add("device", "choice");
        add("parts", "multipleChoice");
        publish(List.of());
        create("COPIER", List.of("COPIER", "LAMP"));
        create("LAMP", List.of("LAMP"));

        merge("device");
        var draft = merge("parts");
        assertThat(draft.at("/changes/0/after").asString()).isEqualTo("PRINTER");
        assertThat(ask("{ draft { consequences { kind field option records } } }", Map.of())
                        .at("/draft/consequences")
                        .toString())
                .isEqualTo("[{\"kind\":\"OPTION_MERGED\",\"field\":\"device\",\"option\":\"COPIER\",\"records\":1},"
                        + "{\"kind\":\"OPTION_MERGED\",\"field\":\"parts\",\"option\":\"COPIER\",\"records\":1}]");
        publish(List.of("metadata.consequence.option-merged"));

        // Whether their turn has come or not.
        assertThat(count("device: {eq: PRINTER}")).isEqualTo(1);
        assertThat(count("device: {ne: COPIER}")).isEqualTo(1);
        assertThat(count("parts: {hasAll: [PRINTER, LAMP]}")).isEqualTo(1);
        create("COPIER", List.of("PRINTER", "COPIER"));
        awaitNone("COPIER");
        assertThat(count("device: {eq: COPIER}")).isEqualTo(2);
        assertThat(count("device: {in: [COPIER, LAMP]}")).isEqualTo(3);
        assertThat(count("parts: {hasAny: [COPIER]}")).isEqualTo(2);
        assertThat(count("parts: {hasAll: [COPIER, LAMP]}")).isEqualTo(1);
    }

    private void awaitNone(String option) throws InterruptedException {
        long start = System.nanoTime();
        var shown = option;
        while (shown.contains(option) && System.nanoTime() - start < PATIENCE) {
            Thread.sleep(200);
            shown = ask("{ tickets { nodes { device parts } } }", Map.of()).toString();
        }
        assertThat(shown).doesNotContain(option).contains("[\"PRINTER\",\"LAMP\"]", "[\"PRINTER\"]");
    }

    private int count(String filter) {
        return ask("{ tickets(filter: {" + filter + "}) { nodes { id } } }", Map.of())
                .at("/tickets/nodes")
                .size();
    }

    private void create(String device, List<String> parts) {
        ask(
                "mutation($device: TicketDevice, $parts: [TicketParts!]) { createTicket(input: {values: {subject:"
                        + " \"Squeaks\", device: $device, parts: $parts}}) { ticket { id } } }",
                Map.of("device", device, "parts", parts));
    }

    private void add(String field, String type) {
        ask(
                "mutation($revision: Int!, $settings: JSON) { addField(input: {revision: $revision, object: \"Ticket\","
                        + " name: \"" + field + "\", type: \"" + type + "\", settings: $settings}) { revision } }",
                Map.of("revision", revision(), "settings", OPTIONS));
    }

    private JsonNode merge(String field) {
        return ask(
                        "mutation($revision: Int!) { mergeOption(input: {revision: $revision, object: \"Ticket\","
                                + " field: \""
                                + field + "\", option: \"COPIER\", into: \"PRINTER\"}) {"
                                + " changes { kind field after } } }",
                        Map.of("revision", revision()))
                .path("mergeOption");
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private void publish(List<String> accepted) {
        ask(
                "mutation($revision: Int!, $accepted: [String!]) { publishDraft(input: {revision: $revision,"
                        + " acceptWarnings: $accepted}) { number } }",
                Map.of("revision", revision(), "accepted", accepted));
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }
}
