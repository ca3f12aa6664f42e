package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Child;
import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Keycloak server that runs as a child of this JVM and keeps its data in the first region's PostgreSQL. */
final class EmbeddedKeycloak implements KeycloakServer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String DATABASE = "keycloak";

    private final EmbeddedSettings settings;
    private final Storage storage;
    private final KeycloakPrograms programs;
    private final String databaseUrl;
    private final Login databaseLogin;
    private final Login administrator;
    private final int port;
    private final int healthPort = FreePort.orAny(0);
    private @Nullable Child running;

    EmbeddedKeycloak(EmbeddedSettings settings, EmbeddedPostgres postgres, Credentials credentials) {
        this.settings = settings;
        this.storage = settings.storage();
        this.programs = KeycloakPrograms.built(settings);
        this.databaseUrl = postgres.url(DATABASE);
        this.databaseLogin = postgres.own(DATABASE);
        this.administrator = credentials.login(Cell.CN_EAST_1.region(), "keycloak-administrator");
        this.port = FreePort.orAny(settings.ports().keycloak());
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public Login administrator() {
        return administrator;
    }

    @Override
    public synchronized void start() {
        if (running != null && running.isAlive()) {
            return;
        }
        var words = programs.command(List.of(
                "start",
                "--optimized",
                "--db-url=" + databaseUrl,
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=10",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--http-management-port=" + healthPort,
                "--hostname=" + url(),
                "--log-level=warn"));
        // Passwords travel in the environment because everybody on the machine can read a command line.
        var environment = Map.of(
                "KC_DB_USERNAME", databaseLogin.username(),
                "KC_DB_PASSWORD", databaseLogin.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", administrator.username(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administrator.password());
        var child = settings.children()
                .start(new Program("keycloak", words, environment, storage.directory(), Stopping.TERMINATE));
        if (!child.awaitReady(this::isReady, PATIENCE)) {
            child.stop(Stopping.KILL, Duration.ofSeconds(5));
            throw new InfrastructureFailed(
                    "Keycloak did not start on port %d; it said:\n%s".formatted(port, child.lastWords()));
        }
        running = child;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop(storage.durable() ? Stopping.TERMINATE : Stopping.KILL, Duration.ofSeconds(20));
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean isReady() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + healthPort + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
