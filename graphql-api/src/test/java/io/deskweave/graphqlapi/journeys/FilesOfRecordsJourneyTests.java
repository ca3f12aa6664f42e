package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An agent sends a file, puts it into a ticket and fetches it again; whoever may not see the ticket gets nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOfRecordsJourneyTests {

    private static final String CREATE = "mutation($values: TicketValues!) { createTicket(input: {values: $values}) {"
            + " ticket { papers { id name mediaType size url } } } }";
    private static final String PAGE = "<html><script>alert(1)</script></html>";

    private Desk desk;
    private Guest agent;

    @BeforeAll
    void defineAFieldForFiles() {
        desk = Desk.open();
        var administrator = desk.administrator();
        int revision = 0;
        for (var field : List.of(
                "papers\", type: \"file\", settings: {atMost: 3}",
                "photo\", type: \"picture\"",
                "signed\", type: \"signature\"")) {
            revision = administrator
                    .ask("mutation { addField(input: {revision: %d, object: \"Ticket\", name: \"%s}) { revision } }"
                            .formatted(revision, field))
                    .data()
                    .path("addField")
                    .path("revision")
                    .asInt();
        }
        administrator
                .ask(
                        "mutation($revision: Int!) { publishDraft(input: {revision: $revision, note: \"\"}) { number }"
                                + " }",
                        Map.of("revision", revision))
                .data();
        agent = desk.person(Role.AGENT);
    }

    @Test
    void bringsAFileBackUnderItsNameAsSomethingToBeSaved() {
        var file = file(send("收据 1.txt", "hello"));

        assertThat(file.path("name").asString()).isEqualTo("收据 1.txt");
        assertThat(file.path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(file.path("size").asInt()).isEqualTo(5);
        var fetched = agent.get(file.path("url").asString());
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo("hello");
        assertThat(fetched.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%94%B6%E6%8D%AE%201.txt");
        assertThat(fetched.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(fetched.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void givesAPageOutAsAPageThatCannotRun() {
        var fetched = agent.get(file(send("photo.png", PAGE)).path("url").asString());

        assertThat(fetched.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(fetched.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void showsNothingToStrangers() {
        var url = file(send("a.txt", "secret")).path("url").asString();

        assertThat(new Guest("").get(url).statusCode()).isEqualTo(401);
        var neighbour = Desk.open().administrator().get(url);
        assertThat(neighbour.statusCode()).isEqualTo(404);
        assertThat(neighbour.body()).contains("metadata.file.not-found").doesNotContain("secret");
    }

    @Test
    void findsNoFileUnderAnAddressThatNobodyWasGiven() {
        var mine = file(send("a.txt", "secret"));
        var url = mine.path("url").asString();
        var id = mine.path("id").asString();
        var loose = send("b.txt", "loose").body().path("id").asString();

        assertThat(agent.get(url.replace(id, loose)).statusCode()).isEqualTo(404);
        assertThat(agent.get(url.replace("/papers/", "/subject/")).statusCode()).isEqualTo(404);
        assertThat(agent.get(url.replace(id, "x")).statusCode()).isEqualTo(400);
        assertThat(agent.get("/files/x/papers/" + id).statusCode()).isEqualTo(400);
        assertThat(agent.get("/files/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoFileOfAnotherDesk() {
        var foreign = Desk.open()
                .administrator()
                .upload("a.txt", "x".getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();

        assertThat(agent.ask(CREATE, Map.of("values", Map.of("subject", "S", "papers", foreign)))
                        .codes())
                .containsExactly("metadata.value.file-not-found");
    }

    @Test
    void takesPicturesAndSignaturesThatAre() {
        var picture = agent.upload("p.png", Pictures.png()).body().path("id").asString();
        var page = send("p.png", PAGE).body().path("id").asString();
        var created = "mutation($values: TicketValues!) { createTicket(input: {values: $values}) { ticket {"
                + " photo { mediaType } signed { name url } } } }";

        var ticket = agent.ask(created, Map.of("values", Map.of("subject", "S", "photo", picture, "signed", picture)))
                .data()
                .path("createTicket")
                .path("ticket");
        assertThat(ticket.path("photo").path("mediaType").asString()).isEqualTo("image/png");
        assertThat(agent.get(ticket.path("signed").path("url").asString()).statusCode())
                .isEqualTo(200);
        assertThat(agent.ask(created, Map.of("values", Map.of("subject", "S", "photo", page, "signed", page)))
                        .codes())
                .containsExactly("metadata.value.file-of-other-type", "metadata.value.file-of-other-type");
    }

    private Answer send(String name, String content) {
        var encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return agent.upload(encoded, content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode file(Answer sent) {
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(201);
        var values = Map.of("subject", "S", "papers", sent.body().path("id").asString());
        return agent.ask(CREATE, Map.of("values", values))
                .data()
                .path("createTicket")
                .path("ticket")
                .path("papers")
                .path(0);
    }
}
