package io.deskweave.infrastructure.containers;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.infrastructure.servers.DatabasePreparation;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.OnFirstAsking;
import io.deskweave.infrastructure.servers.Ports;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.RedisServer;
import io.deskweave.infrastructure.servers.Servers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.wait.strategy.Wait;

/** The servers as containers, each started when it is asked for the first time. */
final class StartedContainers implements Servers {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Map<Cell, OnFirstAsking<PostgresContainer>> postgres = new EnumMap<>(Cell.class);
    private final OnFirstAsking<RedisContainer> redis;
    private final OnFirstAsking<KeycloakContainer> keycloak;

    StartedContainers(Credentials credentials, Ports ports) {
        for (var cell : Cell.values()) {
            postgres.put(
                    cell, new OnFirstAsking<>(() -> new PostgresContainer(cell.region(), credentials, ports.of(cell))));
        }
        redis = new OnFirstAsking<>(() -> new RedisContainer(credentials.login("redis", "default"), ports.redis()));
        keycloak = new OnFirstAsking<>(
                () -> new KeycloakContainer(credentials.login("keycloak", "keycloak-administrator"), ports.keycloak()));
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

    private static final class PostgresContainer extends StoppableContainer implements PostgresServer {

        private final Login superuser;
        private final DatabasePreparation preparation;

        PostgresContainer(String region, Credentials credentials, int port) {
            this(region, credentials, credentials.login(region, "postgres"), port);
        }

        private PostgresContainer(String region, Credentials credentials, Login superuser, int port) {
            super(
                    Recipe.postgres(superuser, port),
                    // The first time is the server that only makes the files.
                    Wait.forLogMessage(".*ready to accept connections.*\\n", 2).withStartupTimeout(PATIENCE));
            this.superuser = superuser;
            this.preparation = new DatabasePreparation(region, url(""), superuser, credentials);
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://" + address(Recipe.POSTGRES_PORT) + "/" + database;
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

    private static final class RedisContainer extends StoppableContainer implements RedisServer {

        private final Login login;

        RedisContainer(Login login, int port) {
            super(Recipe.redis(login, port), Wait.forListeningPort().withStartupTimeout(PATIENCE));
            this.login = login;
        }

        @Override
        public String url() {
            return "redis://:%s@%s".formatted(login.password(), address(Recipe.REDIS_PORT));
        }
    }

    private static final class KeycloakContainer extends StoppableContainer implements KeycloakServer {

        private final Login administrator;

        KeycloakContainer(Login administrator, int port) {
            super(
                    Recipe.keycloak(administrator, port),
                    Wait.forHttp("/health/ready")
                            .forPort(Recipe.KEYCLOAK_HEALTH_PORT)
                            .withStartupTimeout(PATIENCE));
            this.administrator = administrator;
        }

        @Override
        public String url() {
            return "http://" + address(Recipe.KEYCLOAK_PORT);
        }

        @Override
        public Login administrator() {
            return administrator;
        }
    }
}
