package io.deskweave.infrastructure.containers;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.infrastructure.servers.DatabasePreparation;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.OnFirstAsking;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.RedisServer;
import io.deskweave.infrastructure.servers.Servers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers, each started when it is asked for the first time. */
final class StartedContainers implements Servers {

    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");
    private static final DockerImageName REDIS = DockerImageName.parse("redis:7");
    private static final DockerImageName KEYCLOAK = DockerImageName.parse("quay.io/keycloak/keycloak:26.7.3");

    private final Map<Cell, OnFirstAsking<PostgresContainer>> postgres = new EnumMap<>(Cell.class);
    private final OnFirstAsking<RedisContainer> redis;
    private final OnFirstAsking<KeycloakContainer> keycloak;

    StartedContainers(Credentials credentials) {
        for (var cell : Cell.values()) {
            postgres.put(cell, new OnFirstAsking<>(() -> new PostgresContainer(cell.region(), credentials)));
        }
        redis = new OnFirstAsking<>(() -> new RedisContainer(credentials.login("redis", "default")));
        keycloak = new OnFirstAsking<>(
                () -> new KeycloakContainer(credentials.login("keycloak", "keycloak-administrator")));
    }

    @Override
    public PostgresServer postgres(Cell cell) {
        return Objects.requireNonNull(postgres.get(cell), "every cell has a server")
                .get();
    }

    @Override
    public RedisServer redis() {
        return redis.get();
    }

    @Override
    public KeycloakServer keycloak() {
        return keycloak.get();
    }

    @Override
    public void close() {
        keycloak.close();
        redis.close();
        postgres.values().forEach(OnFirstAsking::close);
    }

    private static final class PostgresContainer extends PausableContainer implements PostgresServer {

        private static final int PORT = 5432;

        private final Login superuser;
        private final DatabasePreparation preparation;

        PostgresContainer(String region, Credentials credentials) {
            this(region, credentials, credentials.login(region, "postgres"));
        }

        private PostgresContainer(String region, Credentials credentials, Login superuser) {
            super(new GenericContainer<>(POSTGRES)
                    .withExposedPorts(PORT)
                    .withEnv("POSTGRES_USER", superuser.username())
                    .withEnv("POSTGRES_PASSWORD", superuser.password())
                    .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\n", 2)));
            this.superuser = superuser;
            this.preparation = new DatabasePreparation(region, url(""), superuser, credentials);
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://" + address(PORT) + "/" + database;
        }

        @Override
        public Login superuser() {
            return superuser;
        }

        @Override
        public Database database(String name) {
            return preparation.platform(name);
        }
    }

    private static final class RedisContainer extends PausableContainer implements RedisServer {

        private static final int PORT = 6379;

        private final Login login;

        RedisContainer(Login login) {
            super(new GenericContainer<>(REDIS)
                    .withExposedPorts(PORT)
                    .withCommand("redis-server", "--save", "", "--requirepass", login.password()));
            this.login = login;
        }

        @Override
        public String url() {
            return "redis://:%s@%s".formatted(login.password(), address(PORT));
        }
    }

    private static final class KeycloakContainer extends PausableContainer implements KeycloakServer {

        private static final int PORT = 8080;
        private static final int HEALTH_PORT = 9000;

        private final Login administrator;

        KeycloakContainer(Login administrator) {
            super(new GenericContainer<>(KEYCLOAK)
                    .withExposedPorts(PORT, HEALTH_PORT)
                    .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", administrator.username())
                    .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", administrator.password())
                    .withEnv("KC_HEALTH_ENABLED", "true")
                    .withCommand("start-dev")
                    .waitingFor(Wait.forHttp("/health/ready")
                            .forPort(HEALTH_PORT)
                            .withStartupTimeout(Duration.ofMinutes(4))));
            this.administrator = administrator;
        }

        @Override
        public String url() {
            return "http://" + address(PORT);
        }

        @Override
        public Login administrator() {
            return administrator;
        }
    }
}
