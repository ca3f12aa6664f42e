package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox renames what production has by a package; the next package renames it there, with all records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenamedPackageJourneyTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM = """
        {"object": "Device", "purpose": "flowStep", "tabs": [{"id": "main", "sections": [{"id": "what", "items": [
          {"kind": "field", "field": "%s"}]}]}]}\
        """;
    private static final String FLOW = """
        {"object": "Device", "nodes": [{"id": "start", "kind": "start"},
          {"id": "work", "kind": "stage", "labels": {"en": "%s"}, "who": {"roles": ["AGENT"]}, "form": "%s"},
          {"id": "end", "kind": "end"}],
         "edges": [{"from": "start", "to": "work"}, {"from": "work", "to": "end"}]}\
        """;
    private static final String TOPICS = """
        {"options": [{"key": "MACHINE", "labels": {"en": "Machine"}},
          {"key": "PUMP", "parent": "MACHINE", "labels": {"en": "%s"}}]}\
        """;

    private Guest sandbox;
    private Guest production;

    @BeforeAll
    void bringTheFirstReleaseIntoProduction() {
        sandbox = Desk.open().administrator();
        production = Desk.open("eu-west-1").administrator();
        // Production's ids are others than the sandbox's.
        change(production, "addObject", Map.of("name", "Branch", "plural", "branches"));
        change(production, "addField", Map.of("object", "Branch", "name", "floor", "type", "text"));
        put(production, "forms", "branchForm", FORM.formatted("floor").replace("Device", "Branch"));
        publish(production);
        change(sandbox, "addObject", Map.of("name", "Device", "plural", "devices"));
        change(sandbox, "addField", Map.of("object", "Device", "name", "name", "type", "text"));
        change(sandbox, "addField", Map.of("object", "Device", "name", "floor", "type", "wholeNumber"));
        change(
                sandbox,
                "addField",
                Map.of(
                        "object",
                        "Device",
                        "name",
                        "topic",
                        "type",
                        "category",
                        "settings",
                        JSON.readTree(TOPICS.formatted("Pump"))));
        put(sandbox, "forms", "workForm", FORM.formatted("floor"));
        put(sandbox, "flows", "repair", FLOW.formatted("Work", "workForm"));
        publish(sandbox);
        bring();
        publish(production);
        production
                .ask("mutation { createDevice(input: {values: {name: \"Old\", floor: 3, topic: PUMP}}) {"
                        + " device { id } } }")
                .data();
    }

    @Test
    void isRenamedInProductionAndKeepsItsRecordsAndReferences() {
        var before = definition(production);
        rename();
        publish(sandbox);

        var tried = bring();

        assertThat(tried.path("changes")
                        .valueStream()
                        .map(each -> each.path("summary").asString()))
                .containsExactly(
                        "Device: labels from {} to {\"en\":\"Machine\"}",
                        "Field storey of Device: name, until now floor",
                        "Field topic of Device: settings.options.PUMP.labels from {\"en\":\"Pump\"} to"
                                + " {\"en\":\"Water pump\"}",
                        "mend of flows: name, until now repair",
                        "mend of flows: nodes.work.form from workForm to siteForm",
                        "mend of flows: nodes.work.labels.en from Work to At work",
                        "siteForm of forms: name, until now workForm",
                        "siteForm of forms: tabs.main.sections.what.items.storey added",
                        "siteForm of forms: tabs.main.sections.what.items.floor removed");
        publish(production);
        var device = production
                .ask("{ devices { nodes { name storey floor topic } } }")
                .data()
                .at("/devices/nodes/0");
        assertThat(device.valueStream().map(each -> each.asString())).containsExactly("Old", "3", "3", "PUMP");
        var after = definition(production);
        assertThat(ids(after, "forms")).isEqualTo(ids(before, "forms"));
        assertThat(ids(after, "flows")).isEqualTo(ids(before, "flows"));
        assertThat(after.at("/forms/1/formerNames").toString()).isEqualTo("[\"workForm\"]");
        assertThat(production
                        .ask("{ whereElementUsed(kind: \"forms\", name: \"siteForm\") { element } }")
                        .data()
                        .at("/whereElementUsed/0/element")
                        .toString())
                .isEqualTo("[\"flows\",\"mend\"]");
        assertThat(production
                        .ask("{ configuration { elements(kind: \"forms\") { name formerNames } } }")
                        .data()
                        .at("/configuration/elements/1/formerNames/0")
                        .asString())
                .isEqualTo("workForm");
        assertThat(bring().path("changes").size()).isZero();
    }

    private void rename() {
        change(
                sandbox,
                "changeObject",
                Map.of("name", "Device", "labels", List.of(Map.of("language", "en", "text", "Machine"))));
        change(sandbox, "changeField", Map.of("object", "Device", "field", "floor", "name", "storey"));
        change(
                sandbox,
                "changeField",
                Map.of(
                        "object",
                        "Device",
                        "field",
                        "topic",
                        "settings",
                        JSON.readTree(TOPICS.formatted("Water pump"))));
        rename("forms", "workForm", "siteForm", FORM.formatted("storey"));
        rename("flows", "repair", "mend", FLOW.formatted("At work", "siteForm"));
    }

    private void rename(String kind, String name, String newName, String body) {
        change(
                sandbox,
                "putElement",
                Map.of("kind", kind, "name", name, "newName", newName, "body", JSON.readTree(body)));
    }

    private static void put(Guest guest, String kind, String name, String body) {
        change(guest, "putElement", Map.of("kind", kind, "name", name, "body", JSON.readTree(body)));
    }

    private static void change(Guest guest, String mutation, Map<String, ?> change) {
        var input = new HashMap<String, Object>(change);
        input.put("revision", revision(guest));
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        guest.ask(
                        "mutation($input: %sInput!) { %s(input: $input) { revision } }".formatted(type, mutation),
                        Map.of("input", input))
                .data();
    }

    private static void publish(Guest guest) {
        guest.ask("mutation { publishDraft(input: {revision: %d, acceptWarnings: %s}) { number } }"
                        .formatted(revision(guest), "[\"metadata.text.language-missing\"]"))
                .data();
    }

    private static int revision(Guest guest) {
        return guest.ask("{ draft { revision } }").data().at("/draft/revision").asInt();
    }

    private static JsonNode definition(Guest guest) {
        return guest.ask("{ definition }").data().path("definition");
    }

    private static List<String> ids(JsonNode definition, String kind) {
        return definition
                .path(kind)
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private JsonNode bring() {
        var file = sandbox.ask("{ exportPackage }").data().path("exportPackage");
        var brought = production
                .ask("""
                        mutation($input: ImportPackageInput!) { importPackage(input: $input) {
                            applied findings { message } changes { kind summary } } }\
                        """, Map.of("input", Map.of("revision", revision(production), "package", file)))
                .data()
                .path("importPackage");
        assertThat(brought.path("findings").toString()).isEqualTo("[]");
        return brought;
    }
}
