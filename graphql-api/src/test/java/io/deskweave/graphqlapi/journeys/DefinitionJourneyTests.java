package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A client keeps the definition in a file of its own, changes it there, tries it and applies it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionJourneyTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String APPLY = """
        mutation($input: ApplyDefinitionInput!) { applyDefinition(input: $input) {
            applied revision findings { code path } changes { kind object field } } }\
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
