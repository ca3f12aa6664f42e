package io.deskweave.graphqlapi.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two pods with one Redis, and the end of one of them; streams of events beside sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPodsTests {

    private static final String LISTEN = "subscription { ticketChanged { kind record { subject } } }";
    private static final String BODY = "{\"query\":\"" + LISTEN + "\"}";

    private Desk desk;
    private Guest agent;

    @BeforeAll
    void opens() {
        desk = Desk.open();
        agent = desk.person(Role.AGENT);
    }

    @Test
    void hearsOnOnePodWhatIsWrittenOnAnotherAndIsToldOfItsEnd() throws Exception {
        var other = RunningPlatform.another();
        try (var here = Talk.as(agent.token());
                var there = Talk.as(RunningPlatform.url(other), agent.token())) {
            var stream = stream(RunningPlatform.url(other));
            here.listen("s", LISTEN);
            there.listen("s", LISTEN);
            assertThat(event(stream)).isEqualTo(":");

            create(agent, "Written here");
            assertThat(here.hint("s").at("/record/subject").asString()).isEqualTo("Written here");
            assertThat(there.hint("s").at("/record/subject").asString()).isEqualTo("Written here");
            assertThat(next(stream)).contains("event: next\ndata: {\"data\"", "Written here");

            create(Guest.at(RunningPlatform.url(other), agent.token()), "Written there");
            assertThat(here.hint("s").at("/record/subject").asString()).isEqualTo("Written there");
            assertThat(there.hint("s").at("/record/subject").asString()).isEqualTo("Written there");
            assertThat(next(stream)).contains("Written there");

            other.close();
            assertThat(there.closed().code()).isEqualTo(1001);
            assertThat(rest(stream)).doesNotContain("complete");
        } finally {
            other.close();
        }
    }

    /** As when a writer dies between its commit and its word to the others, or Redis is away. */
    @Test
    void hearsLateWhatNobodySaidAWordOf() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen("s", LISTEN);

            RunningPlatform.bean(TenantDatabase.class)
                    .define(
                            desk.scope(),
                            sql -> sql.execute("insert into \"%s\".s_ticket (release, s_ticket_subject)"
                                            .formatted(desk.tenant().schema())
                                    + " values (1, 'Without a word')"));

            assertThat(talk.hint("s").at("/record/subject").asString()).isEqualTo("Without a word");
        }
    }

    @Test
    void streamsAnswersOfQueriesAndRefusalsAndCompletes() throws Exception {
        assertThat(rest(stream(RunningPlatform.url(), "{\"query\":\"{ viewer { tenant { name } } }\"}")))
                .startsWith(":\n\nevent: next\ndata: {\"data\":{\"viewer\"")
                .endsWith("event: complete\ndata:\n\n");
        assertThat(rest(stream(RunningPlatform.url(), "{\"query\":\"subscription { nonsense }\"}")))
                .contains("event: next\ndata: {\"errors\"")
                .endsWith("event: complete\ndata:\n\n");
        assertThat(open(RunningPlatform.url(), "{}").statusCode()).isEqualTo(400);
        assertThat(Guest.send(new Guest("")
                                .request("/graphql")
                                .header("Accept", "text/event-stream")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(BODY))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    private static void create(Guest guest, String subject) {
        guest.ask("mutation { createTicket(input: {values: {subject: \"%s\"}}) { ticket { id } } }".formatted(subject))
                .data();
    }

    private InputStream stream(String url) throws Exception {
        return stream(url, BODY);
    }

    private InputStream stream(String url, String body) throws Exception {
        var response = open(url, body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return response.body();
    }

    private HttpResponse<InputStream> open(String url, String body) throws Exception {
        var request = Guest.at(url, agent.token())
                .request("/graphql")
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    /** The next event that is no sign of life. */
    private static String next(InputStream stream) throws IOException {
        var event = event(stream);
        while (event.equals(":")) {
            event = event(stream);
        }
        return event;
    }

    private static String event(InputStream stream) throws IOException {
        List<String> lines = new ArrayList<>();
        for (var line = line(stream); !line.isEmpty(); line = line(stream)) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static String line(InputStream stream) throws IOException {
        var line = new StringBuilder();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0) {
                throw new IOException("The stream ended");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static String rest(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
