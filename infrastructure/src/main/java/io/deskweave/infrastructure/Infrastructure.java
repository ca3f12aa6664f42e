package io.deskweave.infrastructure;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.containers.ContainerServers;
import io.deskweave.infrastructure.embedded.EmbeddedServers;
import io.deskweave.infrastructure.embedded.EmbeddedSettings;
import io.deskweave.infrastructure.external.ExternalServers;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.RedisServer;
import io.deskweave.infrastructure.servers.Servers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The servers of one run: PostgreSQL in two regions, Redis and Keycloak, wherever they come from. A server starts
 * when it is asked for the first time, so a test pays for what it uses.
 */
public final class Infrastructure implements AutoCloseable {

    private static final String DIRECTORY_DATABASE = "deskweave_directory";

    private final Servers servers;

    private Infrastructure(Servers servers) {
        this.servers = servers;
    }

    /** Chooses as the settings say. Nothing of an earlier, killed run is left running in the same directory. */
    public static Infrastructure start(InfrastructureSettings settings) {
        return new Infrastructure(
                switch (settings.choice()) {
                    case EMBEDDED ->
                        new EmbeddedServers(new EmbeddedSettings(
                                settings.storage(),
                                settings.ports(),
                                new Children(settings.mourner()),
                                settings.narrator()));
                    case EXTERNAL -> new ExternalServers(settings.storage().directory());
                    case CONTAINERS -> ContainerServers.start(settings.storage().directory(), settings.ports());
                });
    }

    /** The directory's database, in the first region's server. */
    public Database directory() {
        return postgres(Cell.CN_EAST_1).database(DIRECTORY_DATABASE);
    }

    /** The database of the cell's tenants. */
    public Database cell(Cell cell) {
        return postgres(cell).database(cell.databaseName());
    }

    /** The PostgreSQL server of the cell's region, to be stopped and started or looked into. */
    public PostgresServer postgres(Cell cell) {
        return servers.postgres(cell);
    }

    /** The Redis server. */
    public RedisServer redis() {
        return servers.redis();
    }

    /** The Keycloak server; the first start takes half a minute. */
    public KeycloakServer keycloak() {
        return servers.keycloak();
    }

    /**
     * The platform's configuration for the directory, the cells and Redis, as {@code deskweave.*} properties; starts
     * both PostgreSQL servers and Redis. What the platform knows of Keycloak depends on the realm and is added by
     * the caller.
     */
    public Map<String, String> platformProperties() {
        var properties = new LinkedHashMap<String, String>();
        describe(properties, "deskweave.directory", directory());
        var index = 0;
        for (var cell : Cell.values()) {
            var prefix = "deskweave.cells[%d]".formatted(index++);
            properties.put(prefix + ".name", cell.cellName());
            properties.put(prefix + ".region", cell.region());
            describe(properties, prefix, cell(cell));
        }
        properties.put("deskweave.redis.url", redis().url());
        return properties;
    }

    /** Stops what was started here and waits for it; external servers go on. */
    @Override
    public void close() {
        servers.close();
    }

    private static void describe(Map<String, String> properties, String prefix, Database database) {
        properties.put(prefix + ".url", database.url());
        properties.put(prefix + ".owner.username", database.owner().username());
        properties.put(prefix + ".owner.password", database.owner().password());
        properties.put(prefix + ".app.username", database.app().username());
        properties.put(prefix + ".app.password", database.app().password());
    }
}
