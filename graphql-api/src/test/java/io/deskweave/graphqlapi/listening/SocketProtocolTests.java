package io.deskweave.graphqlapi.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.listening.Talk.Closed;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of graphql-transport-ws, and the close codes of those who break them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketProtocolTests {

    private static final String LISTEN = "subscription { ticketChanged { kind } }";

    private Desk desk;
    private Guest agent;

    @BeforeAll
    void opens() {
        desk = Desk.open();
        agent = desk.person(Role.AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"connection_init\",\"payload\":[]}",
                "{\"type\":\"connection_init\",\"payload\":{\"authorization\":7}}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"variables\":[]}}",
                "{\"type\":\"complete\"}"
            })
    void closesAfterAMessageThatIsNone(String message) {
        try (var talk = Talk.open()) {
            talk.sendRaw(message);

            assertThat(talk.closed().code()).isEqualTo(4400);
        }
    }

    @Test
    void closesWhoAsksBeforeSayingWhoTheyAre() {
        try (var talk = Talk.open()) {
            talk.subscribe("s", LISTEN);

            assertThat(talk.closed()).isEqualTo(new Closed(4401, "Unauthorized"));
        }
    }

    @Test
    void closesWhoIsNobodyHere() {
        try (var bad = Talk.open();
                var none = Talk.open()) {
            bad.init("nonsense");
            none.send(Map.of("type", "connection_init"));

            assertThat(bad.closed().code()).isEqualTo(4403);
            assertThat(bad.closed().reason()).startsWith("access.token.malformed");
            assertThat(none.closed().reason()).startsWith("access.token.missing");
        }
    }

    @Test
    void closesWhoNeverSaysWhoTheyAre() {
        try (var talk = Talk.open()) {
            assertThat(talk.closed()).isEqualTo(new Closed(4408, "Connection initialisation timeout"));
        }
    }

    @Test
    void closesWhoSaysItTwice() {
        try (var talk = Talk.as(agent.token())) {
            talk.init(agent.token());

            assertThat(talk.closed()).isEqualTo(new Closed(4429, "Too many initialisation requests"));
        }
    }

    @Test
    void closesWhoUsesAnIdTwiceAndTakesItAgainAfterCompletion() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen("s", LISTEN);
            talk.send(Map.of("id", "s", "type", "complete"));
            talk.listen("s", LISTEN);
            talk.subscribe("s", LISTEN);

            assertThat(talk.closed()).isEqualTo(new Closed(4409, "Subscriber for s already exists"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "graphql-ws"})
    void closesWhoSpeaksAnotherProtocol(String protocol) {
        try (var talk = Talk.inProtocol(protocol)) {
            assertThat(talk.closed()).isEqualTo(new Closed(4406, "Subprotocol not acceptable"));
        }
    }

    @Test
    void answersPingsWithTheirPayloadAndTakesMessagesInPieces() {
        try (var talk = Talk.open()) {
            talk.sendPieces(List.of("{\"type\":", "\"ping\",", "\"payload\":{\"n\":1}}"));

            assertThat(talk.expect("pong").at("/payload/n").asInt()).isEqualTo(1);
        }
    }

    @Test
    void closesAfterAMessageThatIsTooLarge() {
        try (var talk = Talk.as(agent.token())) {
            talk.sendRaw("\"" + "x".repeat(700_000) + "\"");

            assertThat(talk.closed().code()).isEqualTo(1009);
        }
    }

    @Test
    void closesWhenTheTokenHasExpired() {
        var integration = desk.administrator()
                .ask("mutation { createIntegration(input: {name: \"Short\", role: AGENT})"
                        + " { clientId clientSecret } }")
                .data()
                .path("createIntegration");
        shorten(integration.path("clientId").asString());
        var token = Tokens.clientToken(
                integration.path("clientId").asString(),
                integration.path("clientSecret").asString());
        try (var talk = Talk.as(token)) {
            talk.listen("s", LISTEN);

            assertThat(talk.closed())
                    .isEqualTo(new Closed(4403, "The token has expired; connect again with a new one"));
        }
    }

    private static void shorten(String clientId) {
        var administration = TestRealm.keycloak().administration();
        var clients = "/admin/realms/" + TestRealm.NAME + "/clients";
        var client = (ObjectNode) JsonMapper.shared()
                .readTree(administration
                        .send("GET", clients + "?clientId=" + clientId, "")
                        .body())
                .get(0);
        ((ObjectNode) client.get("attributes")).put("access.token.lifespan", "3");
        administration.send("PUT", clients + "/" + client.get("id").asString(), client.toString());
    }

    @Test
    void closesWhoIsDismissedBeforeTheyHearAnythingMore() {
        var lead = desk.person(Role.TEAM_LEAD);
        var subject = UUID.fromString(Tokens.claims(lead.token()).path("sub").asString());
        try (var talk = Talk.as(lead.token())) {
            talk.listen("s", LISTEN);
            var organisation = RunningPlatform.bean(Organisation.class);
            var person = organisation.person(desk.scope(), subject).orElseThrow();
            organisation.keep(
                    desk.scope(), new Person(subject, person.name(), person.role(), person.department(), false));

            agent.ask("mutation { createTicket(input: {values: {subject: \"x\"}}) { ticket { id } } }")
                    .data();

            assertThat(talk.closed().code()).isEqualTo(4403);
            assertThat(talk.rest()).isEmpty();
        }
    }

    @Test
    void refusesAPageOfAnotherOriginAndNotOneOfItsOwn() {
        assertThat(opened("https://elsewhere.example")).isEqualTo(403);
        assertThat(opened("null")).isEqualTo(403);
        assertThat(opened(RunningPlatform.url())).isEqualTo(101);
    }

    private static int opened(String origin) {
        try {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", origin)
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(
                            URI.create(RunningPlatform.url().replace("http", "ws") + "/graphql"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    @Test
    void refusesASubscriptionByPlainHttp() {
        var answer = agent.ask(LISTEN);

        assertThat(answer.codes()).containsExactly("api.request.listening");
        assertThat(answer.status()).isEqualTo(400);
    }
}
