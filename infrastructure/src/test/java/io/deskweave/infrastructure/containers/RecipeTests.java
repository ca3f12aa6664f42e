package io.deskweave.infrastructure.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.PostgresSettings;
import io.deskweave.infrastructure.servers.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** That a container is the same server as the embedded one, as far as can be seen without an engine. */
class RecipeTests {

    private static final Login LOGIN = new Login("someone", "a-password");

    @Test
    void runsThePostgresVersionThatIsEmbeddedWithTheSameSettings() throws SQLException {
        var embedded = SharedInfrastructure.get().postgres(Cell.CN_EAST_1);
        var recipe = Recipe.postgres(LOGIN, 15_432);

        try (var connection = DriverManager.getConnection(
                        embedded.url("postgres"),
                        embedded.superuser().username(),
                        embedded.superuser().password());
                var statement = connection.createStatement()) {
            assertThat(recipe.image())
                    .isEqualTo("postgres:" + connection.getMetaData().getDatabaseMajorVersion());
            assertThat(recipe.command()).startsWith("postgres", "-c", "max_connections=150");
            for (var setting : PostgresSettings.of(false)) {
                assertThat(recipe.command()).containsSequence("-c", setting);
                if (setting.startsWith("timezone=")) {
                    continue; // a session has its client's
                }
                int equals = setting.indexOf('=');
                try (var rows = statement.executeQuery("show " + setting.substring(0, equals))) {
                    rows.next();
                    assertThat(rows.getString(1)).as(setting).isEqualTo(setting.substring(equals + 1));
                }
            }
            try (var rows = statement.executeQuery(
                    "select datlocprovider, datlocale from pg_database where datname = 'postgres'")) {
                rows.next();
                assertThat(rows.getString(1) + " " + rows.getString(2)).isEqualTo("b C.UTF-8");
            }
        }
        assertThat(recipe.environment())
                .containsEntry("POSTGRES_USER", "someone")
                .containsEntry("POSTGRES_PASSWORD", "a-password")
                .containsEntry("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8");
        assertThat(recipe.port(Recipe.POSTGRES_PORT)).isEqualTo(15_432);
    }

    @Test
    void runsTheRedisVersionThatIsEmbedded() throws IOException {
        var recipe = Recipe.redis(LOGIN, 0);

        assertThat(redisVersion()).startsWith(recipe.image().substring("redis:".length()) + ".");
        assertThat(recipe.command())
                .startsWith("redis-server")
                .containsSequence("--save", "")
                .containsSequence("--requirepass", "a-password");
        assertThat(recipe.port(Recipe.REDIS_PORT)).isPositive();
    }

    private static String redisVersion() throws IOException {
        var address = URI.create(SharedInfrastructure.get().redis().url());
        var password = address.getUserInfo().substring(1);
        try (var socket = new Socket(address.getHost(), address.getPort());
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("AUTH %s\r\nINFO server\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("redis_version:")) {
                    return line.substring("redis_version:".length());
                }
            }
            throw new AssertionError("Redis does not tell its version");
        }
    }

    @Test
    void runsTheKeycloakVersionThatIsEmbedded() {
        var zip = Settings.need("deskweave.keycloak.zip", "The place of Keycloak's zip");
        var recipe = Recipe.keycloak(LOGIN, 18_081);

        assertThat(zip)
                .endsWith("keycloak-quarkus-dist-%s.zip"
                        .formatted(recipe.image().substring("quay.io/keycloak/keycloak:".length())));
        assertThat(recipe.environment())
                .containsEntry("KC_BOOTSTRAP_ADMIN_USERNAME", "someone")
                .containsEntry("KC_BOOTSTRAP_ADMIN_PASSWORD", "a-password")
                .containsEntry("KC_HEALTH_ENABLED", "true");
        assertThat(recipe.ports())
                .containsEntry(Recipe.KEYCLOAK_PORT, 18_081)
                .containsOnlyKeys(Recipe.KEYCLOAK_PORT, Recipe.KEYCLOAK_HEALTH_PORT);
    }

    @Test
    void becomesAContainerWithAllOfIt() {
        var recipe = Recipe.keycloak(LOGIN, 18_081);
        try (var container = StoppableContainer.of(recipe)) {
            assertThat(container.getImage()).asString().contains("quay.io/keycloak/keycloak:26.7.3,");
            assertThat(container.getExposedPorts())
                    .containsExactlyInAnyOrder(Recipe.KEYCLOAK_PORT, Recipe.KEYCLOAK_HEALTH_PORT);
            assertThat(container.getPortBindings()).anyMatch(binding -> binding.startsWith("18081:8080"));
            assertThat(container.getEnvMap()).containsAllEntriesOf(recipe.environment());
            assertThat(container.getCommandParts()).containsExactly("start-dev");
        }
    }
}
