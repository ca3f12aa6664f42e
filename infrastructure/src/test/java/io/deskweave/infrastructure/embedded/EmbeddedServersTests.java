package io.deskweave.infrastructure.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.Vitals;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTests {

    private final BlockingQueue<String> mourned = new LinkedBlockingQueue<>();

    @Test
    void startsAgainWithItsDataAfterTheServerWasKilled(@TempDir Path directory) throws Exception {
        try (var servers = durable(directory)) {
            try (var owner = servers.postgres(Cell.CN_EAST_1).database("sample").connectAsOwner();
                    var statement = owner.createStatement()) {
                statement.execute("CREATE SCHEMA kept CREATE TABLE note (id int)");
            }
            kill(postmaster(directory));
            assertThat(mourned.poll(10, TimeUnit.SECONDS)).isEqualTo("cn-east");
        }

        try (var servers = durable(directory)) {
            assertHasKeptTheNotes(servers);
        }
    }

    @Test
    void takesOverFromARunThatWasKilledAndStopsItsServers(@TempDir Path directory) throws Exception {
        var killed = durable(directory);
        killed.redis();
        try (var owner = killed.postgres(Cell.CN_EAST_1).database("sample").connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA kept CREATE TABLE note (id int)");
        }
        var left = List.of(postmaster(directory), noted(directory, "redis"));
        // What a later JVM finds when this one is killed before it wrote its note of the server.
        Files.delete(directory.resolve("cn-east.pid"));

        try (var servers = durable(directory)) {
            assertHasKeptTheNotes(servers);
            assertThat(left).noneMatch(Vitals::runs);
        }
        killed.close();
    }

    @Test
    void startsThoughAStrangerHasTheNumberOfAnEarlierServer(@TempDir Path directory) throws Exception {
        try (var servers = durable(directory)) {
            servers.postgres(Cell.CN_EAST_1);
        }
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                directory.resolve("cn-east/postmaster.pid"),
                "%d\n%s\n".formatted(stranger.pid(), directory.resolve("cn-east")));

        try (var servers = durable(directory)) {
            servers.postgres(Cell.CN_EAST_1);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysThatThePlaceOfADownloadIsBroken(@TempDir Path directory) throws IOException {
        var before = System.getProperty("deskweave.keycloak.zip");
        var broken = Files.writeString(directory.resolve("keycloak-quarkus-dist-0.0.0.zip"), "half a download");
        System.setProperty("deskweave.keycloak.zip", broken.toString());
        try {
            var settings = settings(directory);

            assertThatThrownBy(() -> KeycloakPrograms.built(settings))
                    .isInstanceOf(InfrastructureFailed.class)
                    .hasMessageContaining("broken or missing")
                    .hasMessageContaining(broken.toString());
        } finally {
            if (before == null) {
                System.clearProperty("deskweave.keycloak.zip");
            } else {
                System.setProperty("deskweave.keycloak.zip", before);
            }
        }
    }

    private EmbeddedServers durable(Path directory) {
        return new EmbeddedServers(settings(directory));
    }

    private EmbeddedSettings settings(Path directory) {
        return new EmbeddedSettings(Storage.durable(directory), Ports.ANY, new Children(mourned::add), step -> {});
    }

    private static void assertHasKeptTheNotes(EmbeddedServers servers) throws SQLException {
        try (var owner = servers.postgres(Cell.CN_EAST_1).database("sample").connectAsOwner();
                var statement = owner.createStatement()) {
            assertThat(statement.execute("SELECT id FROM kept.note")).isTrue();
        }
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        return firstNumber(directory.resolve("cn-east/postmaster.pid"));
    }

    private static ProcessHandle noted(Path directory, String name) throws IOException {
        return firstNumber(directory.resolve(name + ".pid"));
    }

    private static ProcessHandle firstNumber(Path file) throws IOException {
        var number = Files.readString(file).strip().replaceFirst("(?s)\\s.*", "");
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private static void kill(ProcessHandle program) throws Exception {
        program.destroyForcibly();
        program.onExit().get(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
    }
}
