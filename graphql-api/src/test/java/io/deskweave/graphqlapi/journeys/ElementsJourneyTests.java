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

/** An administrator brings a form into the draft, is told what is wrong, publishes, and goes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementsJourneyTests {

    private static final Map<String, Object> FORM = Map.of(
            "object",
            "Ticket",
            "purpose",
            "agent",
            "creates",
            true,
            "tabs",
            List.of(Map.of(
                    "id",
                    "main",
                    "sections",
                    List.of(Map.of(
                            "id",
                            "what",
                            "items",
                            List.of(
                                    Map.of("kind", "field", "field", "subject"),
                                    Map.of("kind", "field", "field", "borough")))))));

    private Desk desk;
    private Guest administrator;

    @BeforeAll
    void openADesk() {
        desk = Desk.open();
        administrator = desk.administrator();
    }

    @Test
    void knowsTheKindsOfEveryRoom() {
        var kinds = administrator
                .ask("{ elementKinds { key about most schema } }")
                .data()
                .path("elementKinds");

        assertThat(kinds.valueStream().map(kind -> kind.path("key").asString()))
                .startsWith("calendars", "forms", "flows", "views", "texts", "roles")
                .contains("serviceLevels", "routing", "priceBooks");
        assertThat(kinds.valueStream())
                .allSatisfy(kind ->
                        assertThat(kind.at("/schema/properties").isObject()).isTrue());
    }

    @Test
    void bringsAFormInKeepsItsFieldsAndTakesItBack() {
        addField("borough");
        assertThat(put("forms", "agentForm", Map.of("object", "Ticket")).codes())
                .containsOnly("metadata.document.malformed");
        var form = put("forms", "agentForm", FORM).data().path("putElement");
        assertThat(form.at("/elements/0/id").asString()).isEqualTo("e1");
        assertThat(form.path("changes")
                        .valueStream()
                        .map(change -> change.path("path").toString()))
                .contains("[\"forms\",\"agentForm\"]");
        var view = Map.<String, Object>of("object", "Ticket", "filter", "boro == 'X'", "columns", List.of());
        assertThat(put("views", "open", view).codes())
                .contains("metadata.view.no-columns", "metadata.rule.name-unknown");
        int first = draft().path("basedOn").asInt();
        publish();

        var used = administrator
                .ask("{ whereUsed(object: \"Ticket\", field: \"borough\") { kind object element part } }")
                .data();
        assertThat(used.at("/whereUsed/0/element").toString()).isEqualTo("[\"forms\",\"agentForm\"]");
        assertThat(administrator
                        .ask("{ configuration { elements(kind: \"forms\") { name body } } }")
                        .data()
                        .at("/configuration/elements/0/body/purpose")
                        .asString())
                .isEqualTo("agent");
        assertThat(retire("borough").codes()).contains("metadata.field.used");

        administrator
                .ask(
                        "mutation($to: Int!) { rollBack(input: {to: $to, acceptKept: true}) { number } }",
                        Map.of("to", first))
                .data();
        assertThat(administrator
                        .ask("{ configuration { elements { name } } }")
                        .data()
                        .at("/configuration/elements")
                        .size())
                .isZero();
    }

    @Test
    void leavesTheConfigurationToThoseWhoMayReadIt() {
        var agent = desk.person(Role.AGENT);

        assertThat(agent.ask("{ configuration { elements { name } } }").codes())
                .containsExactly("access.right-missing");
        assertThat(agent.ask("mutation { removeElement(input: {revision: 0, kind: \"forms\", name: \"x\"}) {"
                                + " revision } }")
                        .codes())
                .containsExactly("access.right-missing");
    }

    private JsonNode draft() {
        return administrator.ask("{ draft { revision basedOn } }").data().path("draft");
    }

    private int revision() {
        return draft().path("revision").asInt();
    }

    private void addField(String name) {
        administrator
                .ask(
                        "mutation($input: AddFieldInput!) { addField(input: $input) { revision } }",
                        Map.of(
                                "input",
                                Map.of("revision", revision(), "object", "Ticket", "name", name, "type", "text")))
                .data();
    }

    private Answer put(String kind, String name, Map<String, Object> body) {
        return administrator.ask(
                """
                mutation($input: PutElementInput!) {
                  putElement(input: $input) { revision elements { id kind name } changes { kind path } } }\
                """, Map.of("input", Map.of("revision", revision(), "kind", kind, "name", name, "body", body)));
    }

    private Answer retire(String field) {
        return administrator.ask(
                "mutation($input: FieldPlaceInput!) { retireField(input: $input) { revision } }",
                Map.of("input", Map.of("revision", revision(), "object", "Ticket", "field", field)));
    }

    private void publish() {
        administrator
                .ask(
                        "mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number } }",
                        Map.of("input", Map.of("revision", revision(), "note", "Forms")))
                .data();
    }
}
