package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administrator retires an object, takes its records along, deletes it, and has it back without them. */
class DeleteObjectJourneyTests {

    private static final String PUBLISH = """
        mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number changes { kind object } } }\
        """;

    private static final String SHELVES = "/deletions/Shelf.csv";

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    void deletesWhatWasTakenAlongAndBringsItBackEmpty() {
        ask("addObject(input: {revision: $revision, name: \"Shelf\", plural: \"shelves\"}) { revision }");
        ask("addField(input: {revision: $revision, object: \"Shelf\", name: \"name\", type: \"text\"}) { revision }");
        publish(Map.of());
        ask("createShelf(input: {values: {name: \"Left, at the window\"}}) { shelf { id } }");
        ask("retireObject(input: {revision: $revision, name: \"Shelf\"}) { revision }");
        publish(Map.of("acceptWarnings", List.of("metadata.consequence.record-hidden")));

        var draft = change("deleteObject", "consequences { kind object field records exportAddress }");
        assertThat(draft.path("consequences").toString())
                .isEqualTo("[{\"kind\":\"RECORD_DELETED\",\"object\":\"Shelf\",\"field\":null,\"records\":1,"
                        + "\"exportAddress\":\"" + SHELVES + "\"}]");
        assertThat(administrator
                        .ask(PUBLISH, Map.of("input", Map.of("revision", revision())))
                        .toString())
                .contains("metadata.object.deletion-unconfirmed", "metadata.object.deletion-not-exported");
        assertThat(desk.person(Role.DESIGNER).get(SHELVES).statusCode()).isEqualTo(403);
        assertThat(administrator.get(SHELVES).body().lines())
                .hasSize(2)
                .satisfies(line -> assertThat(line).endsWith("id,name"), atIndex(0))
                .satisfies(line -> assertThat(line).endsWith(",\"Left, at the window\""), atIndex(1));

        var release = publish(Map.of("deletions", List.of(Map.of("object", "Shelf", "records", 1))));
        assertThat(release.at("/publishDraft/changes").toString())
                .isEqualTo("[{\"kind\":\"REMOVED\",\"object\":\"Shelf\"}]");
        assertThat(administrator.get(SHELVES).statusCode()).isEqualTo(404);

        assertThat(change("restoreObject", "objects { name deleted retired }").toString())
                .contains("{\"name\":\"Shelf\",\"deleted\":false,\"retired\":false}");
        publish(Map.of());
        assertThat(administrator
                        .ask("{ shelves { totalCount } }")
                        .data()
                        .at("/shelves/totalCount")
                        .asInt())
                .isZero();
    }

    private JsonNode change(String mutation, String answer) {
        return ask("%s(input: {revision: $revision, object: \"Shelf\"}) { %s }".formatted(mutation, answer))
                .path(mutation);
    }

    /** A variable that is not used is refused, so those that need none get none. */
    private JsonNode ask(String mutation) {
        var document = mutation.contains("$revision") ? "mutation($revision: Int!) { " : "mutation { ";
        return administrator
                .ask(document + mutation + " }", Map.of("revision", revision()))
                .data();
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }

    private JsonNode publish(Map<String, Object> more) {
        var input = new HashMap<>(more);
        input.put("revision", revision());
        return administrator.ask(PUBLISH, Map.of("input", input)).data();
    }
}
