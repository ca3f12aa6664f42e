package io.deskweave.tenantadmin.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.deskweave.platform.problems.Problem.Mover;
import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.IdentitySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakApiTests {

    private static final Duration LIMIT = Duration.ofMillis(400);

    private final AtomicInteger signIns = new AtomicInteger();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private int signInStatus = 200;
    private HttpServer server;
    private KeycloakApi keycloak;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/house/protocol/openid-connect/token", exchange -> {
            signIns.incrementAndGet();
            answer(exchange, signInStatus, "{\"access_token\": \"token\", \"expires_in\": 300}");
        });
        server.createContext("/admin/realms/house/", exchange -> {
            var status = statuses.isEmpty() ? 200 : statuses.pop();
            answer(exchange, status, "{\"path\": \"%s\"}".formatted(exchange.getRequestURI()));
        });
        server.start();
        keycloak = api(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsInOnceForManyCalls() {
        keycloak.get("look", "/one");
        keycloak.get("look", "/two");

        assertThat(signIns).hasValue(1);
    }

    @Test
    void signsInAnewWhenTheTokenIsNotTakenAnyMore() {
        keycloak.get("look", "/one");
        statuses.add(401);

        assertThat(keycloak.get("look", "/two").succeeded()).isTrue();
        assertThat(signIns).hasValue(2);
    }

    @Test
    void writesValuesIntoAddressesSoThatNoneReachesAnotherPlace() {
        var answer = keycloak.get("look", "/users/{id}?email={email}", "../clients", "a+b&max=9@example.org");

        assertThat(answer.required().path("path").asString())
                .isEqualTo("/admin/realms/house/users/..%2Fclients?email=a%2Bb%26max%3D9%40example.org");
    }

    @Test
    void refusesWhatThePlatformMayNotDo() {
        statuses.add(403);

        assertRefused(() -> keycloak.get("list clients", "/clients"), "identity.provider.denied");
    }

    @Test
    void refusesWhenTheSecretIsWrong() {
        signInStatus = 401;

        assertRefused(() -> keycloak.get("look", "/one"), "identity.provider.denied");
    }

    @Test
    void saysThatTheProviderIsUnavailableWhenItFails() {
        statuses.add(503);

        assertRefused(() -> keycloak.get("look", "/one"), "identity.provider.unavailable");
        assertThat(keycloak.get("look", "/one").succeeded()).isTrue();
    }

    @Test
    void saysThatTheProviderIsUnavailableWhenNobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertRefused(() -> api(port).get("look", "/one"), "identity.provider.unavailable");
    }

    @Test
    void waitsNoLongerThanTheLimitForAServerThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begun = System.nanoTime();

            assertRefused(() -> api(silent.getLocalPort()).get("look", "/one"), "identity.provider.unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(LIMIT, LIMIT.multipliedBy(10));
        }
    }

    @Test
    void leavesEveryOtherAnswerToWhoAsked() {
        statuses.addAll(List.of(404, 409, 400));

        assertThat(keycloak.get("look", "/one").missing()).isTrue();
        assertThat(keycloak.get("look", "/one").conflict()).isTrue();
        var bad = keycloak.get("look", "/one");
        assertThat(bad.badRequest()).isTrue();
        assertThatThrownBy(bad::required)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("400");
    }

    private static void assertRefused(Runnable work, String code) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems().getFirst().code()).isEqualTo(code);
            assertThat(refused.problems().getFirst().mover()).isEqualTo(Mover.OPERATOR);
        });
    }

    private static KeycloakApi api(int port) {
        var address = URI.create("http://127.0.0.1:" + port);
        var settings = new IdentitySettings(
                address.resolve("/realms/house"), address, "house", "audience", "platform", "secret", "operations");
        return new KeycloakApi(settings, List.of(), LIMIT);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
