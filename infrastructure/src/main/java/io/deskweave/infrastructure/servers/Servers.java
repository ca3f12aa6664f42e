package io.deskweave.infrastructure.servers;

/**
 * The servers of one run. Each is there from the first time somebody asks for it; those nobody asks for never start.
 */
public interface Servers extends AutoCloseable {

    /** The PostgreSQL server of the cell's region. */
    PostgresServer postgres(Cell cell);

    /** The Redis server. */
    RedisServer redis();

    /** The Keycloak server. */
    KeycloakServer keycloak();

    /** Stops what was started, and waits for it. */
    @Override
    void close();
}
