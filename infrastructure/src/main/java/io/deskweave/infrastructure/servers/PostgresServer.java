package io.deskweave.infrastructure.servers;

/** One PostgreSQL server of a region. */
public interface PostgresServer {

    /** JDBC address of one of its databases, whether the server runs at the moment or not. */
    String url(String database);

    /** The superuser, for what tests must see or break; the platform never gets it. */
    Login superuser();

    /** Creates the database with its grants and extensions when it is not there, and says how to reach it. */
    Database database(String name);

    /**
     * Stops the server as a lost machine would: connections break, later ones are refused. Refused for external
     * servers.
     */
    void stop();

    /** Starts the server again at the same address with the same data, and waits until it answers. */
    void start();
}
