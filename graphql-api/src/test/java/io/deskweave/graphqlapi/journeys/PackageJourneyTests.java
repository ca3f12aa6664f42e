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
import tools.jackson.databind.node.ObjectNode;

/** What was tried in one desk goes, as one signed file, into another in another region, and is published there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageJourneyTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IMPORT = """
        mutation($input: ImportPackageInput!) { importPackage(input: $input) {
            applied revision findings { code path } changes { kind object field } } }\
        """;

    private Guest sandbox;
    private Desk there;
    private Guest production;

    @BeforeAll
    void defineSomethingInTheSandbox() {
        sandbox = Desk.open().administrator();
        there = Desk.open("eu-west-1");
        production = there.administrator();
        int revision = revision(sandbox);
        ask(sandbox, "addObject(input: {revision: %d, name: \"Device\", plural: \"devices\"})", revision);
        ask(
                sandbox,
                "addField(input: {revision: %d, object: \"Device\", name: \"name\", type: \"text\"})",
                revision + 1);
        ask(sandbox, """
            addField(input: {revision: %d, object: "Ticket", name: "device", type: "reference",
                settings: {object: "Device", inverse: "tickets"}})\
            """, revision + 2);
        ask(sandbox, """
            addField(input: {revision: %d, object: "Ticket", name: "floor", type: "decimal",
                settings: {precision: 5, scale: 1}, labels: [{language: "zh-CN", text: "楼层"}]})\
            """, revision + 3);
        publish(sandbox, revision + 4);
    }

    @Test
    void goesFromTheSandboxIntoProduction() {
        // Production has something of its own that has the ids of the sandbox's.
        int revision = revision(production);
        ask(production, "addObject(input: {revision: %d, name: \"Branch\", plural: \"branches\"})", revision);
        ask(
                production,
                "addField(input: {revision: %d, object: \"Branch\", name: \"name\", type: \"text\"})",
                revision + 1);
        publish(production, revision + 2);
        revision = revision(production);
        // It travels as a file.
        var file = JSON.readTree(JSON.writeValueAsString(export("{ exportPackage }")));

        var tried = bring(revision, file, true).data().path("importPackage");
        assertThat(tried.path("findings").size()).isZero();
        assertThat(tried.path("applied").asBoolean()).isFalse();
        assertThat(tried.path("changes")
                        .valueStream()
                        .map(change -> change.path("kind").asString() + " "
                                + change.path("object").asString() + " "
                                + change.path("field").asString("")))
                .contains("ADDED Device ", "ADDED Ticket device", "ADDED Ticket floor");
        assertThat(revision(production)).isEqualTo(revision);

        var applied = bring(revision, file, false).data().path("importPackage");
        assertThat(applied.path("applied").asBoolean()).isTrue();
        assertThat(bring(revision, file, false).codes()).containsExactly("metadata.draft.stale");
        publish(production, applied.path("revision").asInt());

        var device = production
                .ask("mutation { createDevice(input: {values: {name: \"Pump\"}}) { device { id } } }")
                .data()
                .at("/createDevice/device/id");
        assertThat(device.isMissingNode()).isFalse();
        assertThat(production
                        .ask("{ devices { nodes { name tickets { totalCount } } } branches { totalCount } }")
                        .data()
                        .at("/devices/nodes/0/name")
                        .asString())
                .isEqualTo("Pump");
        var again = bring(revision(production), file, true).data().path("importPackage");
        assertThat(again.path("changes").size() + again.path("findings").size()).isZero();
    }

    @Test
    void refusesWhatSomebodyChangedOnTheWay() {
        var changed = (ObjectNode) export("{ exportPackage(note: \"from the sandbox\") }");
        changed.put("note", "from us");

        assertThat(bring(revision(production), changed, true).codes()).containsExactly("metadata.package.changed");
        assertThat(bring(revision(production), JSON.readTree("{\"format\": 1}"), true)
                        .codes())
                .containsExactly("metadata.package.unsigned");
    }

    @Test
    void takesAPartWithAllThatItNeeds() {
        var part = export("{ exportPackage(objects: [\"Device\"]) }");

        assertThat(part.at("/parts/objects")
                        .valueStream()
                        .map(object -> object.path("name").asString()))
                .containsExactly("Device");
        assertThat(sandbox.ask("{ exportPackage(objects: [\"Nothing\"]) }").codes())
                .containsExactly("metadata.object.not-found");
    }

    @Test
    void asksForTheRights() {
        var agent = there.person(Role.AGENT);

        assertThat(agent.ask("{ exportPackage }").codes()).containsExactly("access.right-missing");
        assertThat(agent.ask(IMPORT, Map.of("input", Map.of("revision", 0, "package", Map.of())))
                        .codes())
                .containsExactly("access.right-missing");
    }

    private JsonNode export(String question) {
        return sandbox.ask(question).data().path("exportPackage");
    }

    private static void ask(Guest administrator, String change, int revision) {
        administrator
                .ask("mutation { " + change.formatted(revision) + " { revision } }")
                .data();
    }

    private static void publish(Guest administrator, int revision) {
        administrator
                .ask("mutation { publishDraft(input: {revision: %d, acceptWarnings: %s}) { number } }"
                        .formatted(revision, "[\"metadata.text.language-missing\"]"))
                .data();
    }

    private static int revision(Guest administrator) {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }

    private Answer bring(int revision, JsonNode file, boolean dryRun) {
        return production.ask(IMPORT, Map.of("input", Map.of("revision", revision, "package", file, "dryRun", dryRun)));
    }
}
