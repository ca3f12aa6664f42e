package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client keeps the definition in a file of its own, changes it there, tries it and applies it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionJourneyTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String APPLY = """
        mutation($input: ApplyDefinitionInput!) { applyDefinition(input: $input) {
            applied revision findings { code path } changes { kind object field }
            retypes { object field type preview { converted failed all failures { value } } } } }\
        """;

    private Guest administrator;
    private Guest agent;

    @BeforeAll
    void openADesk() {
        var desk = Desk.open();
        administrator = desk.administrator();
        agent = desk.person(Role.AGENT);
    }

    @Test
    void findsNoDifferenceInWhatItGaveOut() {
        var answer = apply(revision(), definition(), true).data().path("applyDefinition");

        assertThat(answer.path("applied").asBoolean()).isFalse();
        assertThat(answer.path("findings").size() + answer.path("changes").size())
                .isZero();
    }

    @Test
    void triesADocumentAndAppliesIt() {
        var document = definition();
        var fields = (ArrayNode) document.at("/objects/0/fields");
        fields.addObject().put("name", "kept").put("type", "text");
        int revision = revision();

        var tried = apply(revision, document, true).data().path("applyDefinition");
        assertThat(tried.path("changes").size()).isEqualTo(1);
        assertThat(tried.at("/changes/0/kind").asString()).isEqualTo("ADDED");
        assertThat(revision()).isEqualTo(revision);

        var applied = apply(revision, document, false).data().path("applyDefinition");
        assertThat(applied.path("applied").asBoolean()).isTrue();
        assertThat(applied.path("revision").asInt()).isEqualTo(revision + 1);
        assertThat(apply(revision, document, false).codes()).containsExactly("metadata.draft.stale");
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision + 1))
                .data();
        assertThat(definition().at("/objects/0/fields").size()).isEqualTo(fields.size());
    }

    @Test
    void statesAnotherTypeUntilItHasArrived() throws InterruptedException {
        var added = definition();
        ((ArrayNode) named(added.path("objects"), "Ticket").path("fields"))
                .addObject()
                .put("name", "floor")
                .put("type", "text");
        publish(apply(revision(), added, false));
        for (var floor : List.of("2", "third")) {
            administrator
                    .ask(
                            "mutation { createTicket(input: {values: {subject: \"Up\", floor: \"%s\"}}) { ticket { id } } }"
                                    .formatted(floor))
                    .data();
        }
        var document = definition();
        var field = (ObjectNode) named(named(document.path("objects"), "Ticket").path("fields"), "floor");
        field.put("type", "wholeNumber");

        var tried = apply(revision(), document, true).data().path("applyDefinition");
        assertThat(tried.path("retypes").toString())
                .isEqualTo("[{\"object\":\"Ticket\",\"field\":\"floor\",\"type\":\"wholeNumber\",\"preview\":"
                        + "{\"converted\":1,\"failed\":1,\"all\":true,\"failures\":[{\"value\":\"third\"}]}}]");
        assertThat(tried.at("/findings/0/code").asString()).isEqualTo("metadata.retype.unreadable");
        field.putObject("conversion").putObject("texts").put("third", "3");
        assertThat(apply(revision(), document, true)
                        .data()
                        .at("/applyDefinition/findings")
                        .size())
                .isZero();
        publish(apply(revision(), document, false));

        var state = "";
        for (int i = 0; i < 200 && !state.equals("MOVED"); i++) {
            Thread.sleep(300);
            state = administrator
                    .ask("{ retypes { state } }")
                    .data()
                    .at("/retypes/0/state")
                    .asString();
        }
        assertThat(state).isEqualTo("MOVED");
        assertThat(apply(revision(), document, true)
                        .data()
                        .at("/applyDefinition/changes")
                        .size())
                .isZero();
        assertThat(administrator
                        .ask("{ tickets(filter: {floor: {eq: 3}}) { totalCount } }")
                        .data()
                        .at("/tickets/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private static JsonNode named(JsonNode list, String name) {
        return list.valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void publish(Answer applied) {
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }"
                        .formatted(
                                applied.data().at("/applyDefinition/revision").asInt()))
                .data();
    }

    @Test
    void refusesWhatWouldBeLostAndWhatIsMalformed() {
        var lost = definition();
        ((ArrayNode) lost.path("objects")).remove(0);
        var answer = apply(revision(), lost, false).data().path("applyDefinition");
        assertThat(answer.path("applied").asBoolean()).isFalse();
        assertThat(answer.path("findings").valueStream().map(f -> f.path("code").asString()))
                .contains("metadata.object.removed");

        var malformed = JSON.readTree("{\"objects\": [{\"name\": 1}]}");
        assertThat(apply(revision(), malformed, false)
                        .data()
                        .at("/applyDefinition/findings/0/code")
                        .asString())
                .isEqualTo("metadata.document.malformed");
        assertThat(agent.ask("{ definition }").codes()).containsExactly("access.right-missing");
    }

    @Test
    void publishesTheSchemaOfDocuments() {
        var asked = administrator.ask("{ definitionSchema }").data().path("definitionSchema");
        var served = JSON.readTree(new Guest("").get("/definition.schema.json").body());

        assertThat(asked).isEqualTo(served);
        assertThat(asked.path("title").asString()).isEqualTo("Definition");
    }

    private JsonNode definition() {
        return administrator.ask("{ definition }").data().path("definition");
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }

    private Answer apply(int revision, JsonNode definition, boolean dryRun) {
        return administrator.ask(
                APPLY, Map.of("input", Map.of("revision", revision, "definition", definition, "dryRun", dryRun)));
    }
}
