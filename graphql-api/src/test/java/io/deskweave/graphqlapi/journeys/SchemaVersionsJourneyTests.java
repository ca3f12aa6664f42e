package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A desk publishes twice and drafts a third change; those who build its clients see what it means for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaVersionsJourneyTests {

    private static final String CHANGE = "change { kind element coordinate before after breaking }";

    private Guest administrator;
    private Guest agent;
    private int first;

    @BeforeAll
    void publishesTwiceAndDrafts() {
        var desk = Desk.open();
        administrator = desk.administrator();
        agent = desk.person(Role.AGENT);
        first = administrator
                .ask("{ viewer { tenant { release } } }")
                .data()
                .at("/viewer/tenant/release")
                .asInt();
        change("addField", "object: \"Ticket\", name: \"room\", type: \"text\"");
        change("addField", "object: \"Ticket\", name: \"floor\", type: \"text\"");
        publish();
        change("changeField", "object: \"Ticket\", field: \"room\", name: \"place\"");
        publish();
        administrator
                .ask(
                        "mutation($i: SaveOperationInput!) { saveOperation(input: $i) { hash } }",
                        Map.of(
                                "i",
                                Map.of("client", "shop", "document", "query Floors { tickets { nodes { floor } } }")))
                .data();
        change("retireField", "object: \"Ticket\", field: \"floor\"");
    }

    @Test
    void givesTheSchemaOfEachRelease() {
        var now = agent.get("/schema.graphql");

        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.headers().firstValue("Content-Type")).hasValue("application/graphql;charset=UTF-8");
        assertThat(now.headers().firstValue("X-Release")).hasValue(Integer.toString(first + 2));
        var ticket = new SchemaParser().parse(now.body()).getTypeOrNull("Ticket");
        assertThat(ticket).isNotNull();
        assertThat(now.body()).contains("  place: String", "  floor: String");
        assertThat(administrator.get("/schema.graphql?release=" + first).body())
                .contains("type Ticket ")
                .doesNotContain("floor: String");
        assertThat(administrator.get("/schema.graphql?release=" + (first + 2)).body())
                .isEqualTo(now.body());
    }

    @Test
    void saysSinceWhenANameIsAFormerOne() {
        var day = LocalDate.now(ZoneOffset.UTC);

        assertThat(agent.get("/schema.graphql").body())
                .containsPattern("room: String @deprecated\\(reason ?: \"Renamed to place on (%s|%s)\"\\)"
                        .formatted(day, day.minusDays(1)));
    }

    @Test
    void sendsNothingThatIsKnown() {
        var tag = agent.get("/schema.graphql").headers().firstValue("ETag").orElseThrow();

        assertThat(again(tag).statusCode()).isEqualTo(304);
        assertThat(again("W/" + tag + ", \"other\"").statusCode()).isEqualTo(304);
        assertThat(again("\"other\"").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .get("/schema.graphql?release=" + first)
                        .headers()
                        .firstValue("ETag"))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(tag));
    }

    private HttpResponse<String> again(String tag) {
        return Guest.send(agent.request("/schema.graphql")
                .header("If-None-Match", tag)
                .GET()
                .build());
    }

    @Test
    void tellsNobodyWhoMayNotKnow() {
        assertThat(new Guest("").get("/schema.graphql").statusCode()).isEqualTo(401);
        assertThat(agent.get("/schema.graphql?release=" + first).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/schema.graphql?release=99").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/schema.graphql?release=last").statusCode())
                .isEqualTo(400);
        assertThat(agent.ask("{ schemaChanges { nodes { release } } }").codes())
                .containsExactly("access.right-missing");
        var stranger = Desk.open().administrator();
        assertThat(stranger.get("/schema.graphql").body()).doesNotContain("floor: String");
    }

    @Test
    void listsWhatEachReleaseChanged() {
        var page = administrator
                .ask("{ schemaChanges(first: 2) { nodes { release breaking changes { kind element coordinate after"
                        + " breaking } } pageInfo { hasNextPage endCursor } } }")
                .data()
                .path("schemaChanges");
        var renamed = page.at("/nodes/0");
        var added = page.at("/nodes/1");

        assertThat(renamed.path("release").asInt()).isEqualTo(first + 2);
        assertThat(renamed.path("breaking").asBoolean()).isFalse();
        assertThat(coordinates(renamed.path("changes")))
                .contains("DEPRECATED Ticket.room", "ADDED Ticket.place", "DEPRECATED TicketFilter.room");
        assertThat(coordinates(added.path("changes"))).contains("ADDED Ticket.floor", "ADDED TicketOrderField.room");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(first >= 1);
        assertThat(administrator
                        .ask("{ schemaChanges(first: 20, after: \"%s\") { nodes { release changes { coordinate } } } }"
                                .formatted(page.at("/pageInfo/endCursor").asString()))
                        .data()
                        .at("/schemaChanges/nodes/0/changes")
                        .size())
                .isPositive();
    }

    private static List<String> coordinates(JsonNode changes) {
        return changes.valueStream()
                .map(change -> change.path("kind").asString() + " "
                        + change.path("coordinate").asString())
                .toList();
    }

    @Test
    void namesWhatTheDraftWouldBreakBeforeItIsPublished() {
        var changes = administrator
                .ask("{ draft { apiChanges { %s operations { client name } } } }".formatted(CHANGE))
                .data()
                .at("/draft/apiChanges");

        assertThat(changes.valueStream())
                .anySatisfy(each -> assertThat(each.toString())
                        .isEqualTo("{\"change\":{\"kind\":\"REMOVED\",\"element\":\"FIELD\",\"coordinate\":"
                                + "\"Ticket.floor\",\"before\":null,\"after\":null,\"breaking\":true},"
                                + "\"operations\":[{\"client\":\"shop\",\"name\":\"Floors\"}]}"));
        assertThat(changes.valueStream())
                .allSatisfy(each ->
                        assertThat(each.at("/change/breaking").asBoolean()).isTrue());
    }

    private void publish() {
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision()))
                .data();
    }

    private void change(String mutation, String input) {
        administrator
                .ask("mutation { %s(input: {revision: %d, %s}) { revision } }".formatted(mutation, revision(), input))
                .data();
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }
}
