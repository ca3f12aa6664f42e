package io.deskweave.infrastructure.external;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.infrastructure.servers.DatabasePreparation;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.RedisServer;
import io.deskweave.infrastructure.servers.Servers;
import io.deskweave.infrastructure.servers.Settings;
import java.nio.file.Path;

/**
 * The servers that the settings {@code deskweave.external.*} name. The platform's databases and logins are made on
 * them when they are missing; nothing is dropped, and nothing is stopped.
 */
public final class ExternalServers implements Servers {

    private static final String PREFIX = "deskweave.external.";

    private final Credentials credentials;

    public ExternalServers(Path directory) {
        this.credentials = new Credentials(directory);
    }

    @Override
    public PostgresServer postgres(Cell cell) {
        return new ExternalPostgres(cell.region());
    }

    @Override
    public RedisServer redis() {
        return new ExternalRedis(Settings.need(PREFIX + "redis.url", "Redis's address"));
    }

    @Override
    public KeycloakServer keycloak() {
        return new ExternalKeycloak(
                withoutSlash(Settings.need(PREFIX + "keycloak.url", "Keycloak's address")), login("keycloak"));
    }

    @Override
    public void close() {
        // They were here before us and stay.
    }

    private static Login login(String server) {
        var prefix = PREFIX + server;
        return new Login(
                Settings.need(prefix + ".username", "The administrator of " + server),
                Settings.need(prefix + ".password", "The administrator's password of " + server));
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }

    private static InfrastructureFailed notOurs(String server) {
        return new InfrastructureFailed("%s is run by somebody else; stop and start it there".formatted(server));
    }

    /** A PostgreSQL server, known by an address such as {@code jdbc:postgresql://host:5432}. */
    private final class ExternalPostgres implements PostgresServer {

        private final String region;

        ExternalPostgres(String region) {
            this.region = region;
        }

        @Override
        public String url(String database) {
            var name = PREFIX + "postgres." + region + ".url";
            return withoutSlash(Settings.need(name, "The address of PostgreSQL " + region)) + "/" + database;
        }

        @Override
        public Login superuser() {
            return login("postgres." + region);
        }

        @Override
        public Database database(String name) {
            return new DatabasePreparation(region, url(""), superuser(), credentials).platform(name);
        }

        @Override
        public void stop() {
            throw notOurs("PostgreSQL " + region);
        }

        @Override
        public void start() {
            throw notOurs("PostgreSQL " + region);
        }
    }

    private record ExternalRedis(String url) implements RedisServer {

        @Override
        public void stop() {
            throw notOurs("Redis");
        }

        @Override
        public void start() {
            throw notOurs("Redis");
        }
    }

    private record ExternalKeycloak(String url, Login administrator) implements KeycloakServer {

        @Override
        public void stop() {
            throw notOurs("Keycloak");
        }

        @Override
        public void start() {
            throw notOurs("Keycloak");
        }
    }
}
