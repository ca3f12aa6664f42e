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

/** An administrator publishes something, regrets it, looks at the way back and goes it; nobody loses a value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollBackJourneyTests {

    private static final String ROLL_BACK =
            "mutation($input: RollBackInput!) { rollBack(input: $input) { number changes { kind object field path } }"
                    + " }";

    private Desk desk;
    private Guest administrator;

    @BeforeAll
    void openADesk() {
        desk = Desk.open();
        administrator = desk.administrator();
    }

    @Test
    void takesAPublishBackAndForwardAgain() {
        var first = draft().path("basedOn").asInt();
        var second = publish("regretted");
        var agent = desk.person(Role.AGENT);
        agent.ask("mutation { createTicket(input: {values: {subject: \"Squeaks\", regretted: \"kept\"}}) {"
                        + " ticket { id } } }")
                .data();

        var way = administrator
                .ask(
                        "query($to: Int!) { wayBack(to: $to) { from to changes { kind field } findings { code } kept {"
                                + " code } } }",
                        Map.of("to", first))
                .data()
                .path("wayBack");
        assertThat(way.path("from").asInt()).isEqualTo(second);
        assertThat(way.at("/changes/0/kind").asString()).isEqualTo("RETIRED");
        assertThat(way.path("findings").size() + way.path("kept").size()).isZero();

        var back = rollBack(first, second).data().path("rollBack");
        assertThat(back.path("number").asInt()).isEqualTo(second + 1);
        assertThat(agent.ask("{ tickets { nodes { regretted } } }").codes()).isNotEmpty();
        assertThat(rollBack(first, second).codes()).containsExactly("metadata.release.overtaken");
        assertThat(agent.ask("mutation { rollBack(input: {to: 1}) { number } }")
                        .error()
                        .at("/extensions/kind")
                        .asString())
                .isEqualTo("FORBIDDEN");

        rollBack(second, second + 1).data();
        assertThat(agent.ask("{ tickets { nodes { regretted } } }")
                        .data()
                        .at("/tickets/nodes/0/regretted")
                        .asString())
                .isEqualTo("kept");
    }

    @Test
    void keepsADraftAndCarriesItForward() {
        var before = draft().path("basedOn").asInt();
        var after = publish("mistaken");
        var revision = add("wanted");
        rollBack(before, after).data();

        var overtaken = draft();
        assertThat(overtaken.path("overtaken").asBoolean()).isTrue();
        assertThat(overtaken.path("changes").size()).isEqualTo(1);
        assertThat(publishDraft(revision).codes()).containsExactly("metadata.draft.overtaken");

        var forward = administrator
                .ask(
                        "mutation($revision: Int!) { bringDraftForward(revision: $revision) { revision overtaken"
                                + " changes { field } } }",
                        Map.of("revision", revision))
                .data()
                .path("bringDraftForward");
        assertThat(forward.path("overtaken").asBoolean()).isFalse();
        assertThat(forward.at("/changes/0/field").asString()).isEqualTo("wanted");
        assertThat(publishDraft(forward.path("revision").asInt()).codes()).isEmpty();
    }

    @Test
    void showsWhatDiffersWhoUsesItAndHowManyRecordsItTouches() {
        var from = draft().path("basedOn").asInt();
        administrator
                .ask("mutation { createCustomer(input: {values: {name: \"Ann\"}}) { customer { id } } }")
                .data();
        administrator
                .ask("""
                    mutation($revision: Int!) { addField(input: {revision: $revision, object: "Customer",
                        name: "sector",
                        type: "text", required: true,
                        labels: [{language: "zh-CN", text: "行业"}, {language: "en", text: "Industry"}]}) { revision } }\
                    """, Map.of("revision", draft().path("revision").asInt()))
                .data();

        var answer = administrator.ask("""
            query($from: Int!) {
              difference(from: $from) { kind object field path before after }
              draft { consequences { kind object field records atLeast } }
              whereUsed(object: "Customer") { kind object field inForce inDraft } }\
            """, Map.of("from", from)).data();
        assertThat(answer.path("difference")
                        .valueStream()
                        .map(change -> change.path("kind").asString()))
                .containsExactly("ADDED");
        assertThat(answer.at("/difference/0/after").asString()).isEqualTo("text");
        assertThat(answer.at("/draft/consequences/0/kind").asString()).isEqualTo("WITHOUT_VALUE");
        assertThat(answer.at("/draft/consequences/0/records").asInt()).isEqualTo(1);
        assertThat(answer.at("/whereUsed/0/kind").asString()).isEqualTo("REFERENCE");
        assertThat(answer.path("whereUsed")
                        .valueStream()
                        .map(use -> use.path("object").asString()))
                .contains("Ticket");
        assertThat(desk.person(Role.AGENT)
                        .ask("{ whereUsed(object: \"Ticket\") { kind } }")
                        .codes())
                .containsExactly("access.right-missing");
        administrator
                .ask(
                        "mutation($revision: Int!) { discardDraft(revision: $revision) { revision } }",
                        Map.of("revision", draft().path("revision").asInt()))
                .data();
    }

    private JsonNode draft() {
        return administrator
                .ask("{ draft { revision basedOn overtaken changes { kind field } } }")
                .data()
                .path("draft");
    }

    private int add(String field) {
        var input =
                Map.of("revision", draft().path("revision").asInt(), "object", "Ticket", "name", field, "type", "text");
        return administrator
                .ask(
                        "mutation($input: AddFieldInput!) { addField(input: $input) { revision } }",
                        Map.of("input", input))
                .data()
                .at("/addField/revision")
                .asInt();
    }

    private int publish(String field) {
        return publishDraft(add(field)).data().at("/publishDraft/number").asInt();
    }

    private Answer publishDraft(int revision) {
        return administrator.ask(
                "mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number } }",
                Map.of("input", Map.of("revision", revision)));
    }

    private Answer rollBack(int to, int from) {
        return administrator.ask(ROLL_BACK, Map.of("input", Map.of("to", to, "from", from, "note", "Regretted")));
    }
}
