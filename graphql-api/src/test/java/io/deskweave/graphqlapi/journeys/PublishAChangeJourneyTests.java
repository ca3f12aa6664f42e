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

/** An administrator adds a field to the ticket, publishes it, and everybody of the desk works with it at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishAChangeJourneyTests {

    private static final String ADD_FIELD = """
        mutation($input: AddFieldInput!) { addField(input: $input) { revision findings { code } changes { summary } } }\
        """;

    private Desk desk;
    private Guest administrator;

    @BeforeAll
    void openADesk() {
        desk = Desk.open();
        administrator = desk.administrator();
    }

    @Test
    void makesANewFieldQueryableAndWritable() {
        var draft = administrator.ask("{ draft { revision basedOn } }").data().path("draft");
        var added = administrator
                .ask(ADD_FIELD, Map.of("input", field(draft.path("revision").asInt(), "serialNumber", "text")))
                .data()
                .path("addField");
        assertThat(added.path("findings").size()).isZero();
        assertThat(added.path("changes").size()).isEqualTo(1);

        var release =
                publish(added.path("revision").asInt(), "Serial numbers").data().path("publishDraft");
        assertThat(release.path("number").asInt())
                .isEqualTo(draft.path("basedOn").asInt() + 1);

        var agent = desk.person(Role.AGENT);
        var created = agent.ask("""
            mutation { createTicket(input: {values: {subject: "Squeaks", serialNumber: "PX-004182"}}) {
                ticket { id version release serialNumber number status } } }\
            """).data().path("createTicket").path("ticket");
        assertThat(created.path("serialNumber").asString()).isEqualTo("PX-004182");
        assertThat(created.path("number").asString()).startsWith("T-");
        assertThat(created.path("status").asString()).isEqualTo("NEW");

        var found = agent.ask(
                "query($id: ID!) { ticket(id: $id) { subject serialNumber } }",
                Map.of("id", created.path("id").asString()));
        assertThat(found.data().path("ticket").path("subject").asString()).isEqualTo("Squeaks");
        assertThat(desk.tenant().release()).isEqualTo(release.path("number").asInt());
    }

    @Test
    void mergesWhatTwoChangeApartAndShowsWhereTheyMeet() {
        var designer = desk.person(Role.DESIGNER);
        var revision = revision();
        administrator
                .ask(ADD_FIELD, Map.of("input", field(revision, "colour", "text")))
                .data();
        var second = designer.ask(ADD_FIELD, Map.of("input", field(revision, "weight", "decimal")));
        assertThat(second.codes()).isEmpty();
        int seen = second.data().at("/addField/revision").asInt();

        label(administrator, seen, "Colour", false).data();
        var meets = label(designer, seen, "Paint", false);

        assertThat(meets.codes()).containsExactly("metadata.draft.conflict");
        assertThat(meets.error().at("/extensions/details/theirs").asString()).isEqualTo("Colour");
        assertThat(meets.error().at("/extensions/details/mine").asString()).isEqualTo("Paint");
        assertThat(label(designer, seen, "Paint", true).codes()).isEmpty();
        assertThat(publish(revision, "").codes()).containsExactly("metadata.draft.stale");
        var edits = administrator
                .ask("{ draft { edits(first: 4) { revision by at changes { kind path } } } }")
                .data()
                .at("/draft/edits");
        assertThat(edits.size()).isEqualTo(4);
        assertThat(edits.at("/0/by").asString()).isNotEqualTo(edits.at("/1/by").asString());
        publish(revision(), "Two at work").data();
    }

    @Test
    void tellsWhoPublishedAndThatTheAuditIsWhole() {
        var added = administrator.ask(ADD_FIELD, Map.of("input", field(revision(), "polish", "text")));
        publish(added.data().at("/addField/revision").asInt(), "Polish").data();

        var answer = administrator
                .ask("{ auditEntries(first: 1) { nodes { action subject byKind details hash } }"
                        + " auditVerification { entries broken head } }")
                .data();

        assertThat(answer.at("/auditEntries/nodes/0/action").asString()).isEqualTo("configuration.published");
        assertThat(answer.at("/auditEntries/nodes/0/byKind").asString()).isEqualTo("PERSON");
        assertThat(answer.at("/auditVerification/broken").isNull()).isTrue();
        assertThat(answer.at("/auditVerification/head").asString())
                .isEqualTo(answer.at("/auditEntries/nodes/0/hash").asString());
        assertThat(desk.person(Role.DESIGNER)
                        .ask("{ auditEntries { nodes { action } } }")
                        .codes())
                .containsExactly("access.right-missing");
    }

    private static Answer label(Guest who, int revision, String label, boolean keepMine) {
        return who.ask(
                "mutation($i: ChangeFieldInput!, $k: Boolean) { changeField(input: $i, keepMine: $k) { revision } }",
                Map.of(
                        "k",
                        keepMine,
                        "i",
                        Map.of(
                                "revision",
                                revision,
                                "object",
                                "Ticket",
                                "field",
                                "colour",
                                "labels",
                                List.of(Map.of("language", "en", "text", label)))));
    }

    @Test
    void keepsTheConfigurationFromAgents() {
        var agent = desk.person(Role.AGENT);

        assertThat(agent.ask("{ draft { revision } }").codes()).containsExactly("access.right-missing");
        assertThat(agent.ask("mutation { publishDraft(input: {revision: 1}) { number } }")
                        .codes())
                .containsExactly("access.right-missing");
    }

    @Test
    void letsADesignerPrepareWhatAnAdministratorPublishes() {
        var designer = desk.person(Role.DESIGNER);
        var prepared = designer.ask(ADD_FIELD, Map.of("input", field(revision(), "finish", "text")));
        int revision = prepared.data().at("/addField/revision").asInt();

        var refused = designer.ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision));

        assertThat(refused.codes()).containsExactly("access.right-missing");
        assertThat(refused.error().at("/extensions/severity").asString()).isEqualTo("ERROR");
        assertThat(publish(revision, "Finish").codes()).isEmpty();
    }

    @Test
    void tellsTheHistoryNewestFirst() {
        var revision = administrator
                .ask(ADD_FIELD, Map.of("input", field(revision(), "warranty", "yesNo")))
                .data()
                .path("addField")
                .path("revision")
                .asInt();
        publish(revision, "Warranty").data();

        var releases = administrator
                .ask("{ releases(first: 1) { nodes { number note changes { summary } } pageInfo { hasNextPage"
                        + " endCursor } } }")
                .data()
                .path("releases");
        assertThat(releases.path("nodes").path(0).path("note").asString()).isEqualTo("Warranty");
        var next = administrator
                .ask(
                        "query($after: String) { releases(first: 1, after: $after) { nodes { number } } }",
                        Map.of(
                                "after",
                                releases.path("pageInfo").path("endCursor").asString()))
                .data()
                .path("releases");
        assertThat(next.path("nodes").path(0).path("number").asInt())
                .isLessThan(releases.path("nodes").path(0).path("number").asInt());
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .path("draft")
                .path("revision")
                .asInt();
    }

    private Answer publish(int revision, String note) {
        return administrator.ask(
                "mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number } }",
                Map.of(
                        "input",
                        Map.of(
                                "revision",
                                revision,
                                "note",
                                note,
                                "acceptWarnings",
                                List.of("metadata.text.language-missing"))));
    }

    private static Map<String, Object> field(int revision, String name, String type) {
        return Map.of("revision", revision, "object", "Ticket", "name", name, "type", type);
    }
}
