package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.OnFirstAsking;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.RedisServer;
import io.deskweave.infrastructure.servers.Servers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The servers as children of this JVM. */
public final class EmbeddedServers implements Servers {

    private final EmbeddedSettings settings;
    private final Map<Cell, OnFirstAsking<EmbeddedPostgres>> postgres = new EnumMap<>(Cell.class);
    private final OnFirstAsking<EmbeddedRedis> redis;
    private final OnFirstAsking<EmbeddedKeycloak> keycloak;

    public EmbeddedServers(EmbeddedSettings settings) {
        this.settings = settings;
        var directory = settings.storage().directory();
        Children.stopLeftovers(directory, Duration.ofSeconds(20))
                .forEach(name -> settings.narrator().accept("stopped %s, left by a killed run".formatted(name)));
        var credentials = new Credentials(directory);
        for (var cell : Cell.values()) {
            postgres.put(cell, new OnFirstAsking<>(() -> startPostgres(cell, credentials)));
        }
        redis = new OnFirstAsking<>(() -> startRedis(credentials));
        keycloak = new OnFirstAsking<>(() -> startKeycloak(credentials));
    }

    @Override
    public PostgresServer postgres(Cell cell) {
        return embedded(cell);
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
        settings.children().end();
        keycloak.close();
        redis.close();
        postgres.values().forEach(OnFirstAsking::close);
        settings.children().stopAll(Duration.ofSeconds(10));
        if (!settings.storage().durable()) {
            PreparedDirectory.delete(settings.storage().directory());
        }
    }

    private EmbeddedPostgres embedded(Cell cell) {
        return Objects.requireNonNull(postgres.get(cell), "every cell has a server")
                .get();
    }

    private EmbeddedPostgres startPostgres(Cell cell, Credentials credentials) {
        var server = new EmbeddedPostgres(cell, settings, credentials);
        server.start();
        return server;
    }

    private EmbeddedRedis startRedis(Credentials credentials) {
        var server = new EmbeddedRedis(settings, credentials);
        server.start();
        return server;
    }

    private EmbeddedKeycloak startKeycloak(Credentials credentials) {
        var server = new EmbeddedKeycloak(settings, embedded(Cell.CN_EAST_1), credentials);
        server.start();
        return server;
    }
}
