package io.deskweave.infrastructure.servers;

/** The Redis server. */
public interface RedisServer {

    /** Address with password, such as {@code redis://:password@127.0.0.1:6379}. */
    String url();

    /** Stops the server; later connections are refused. Refused for an external server. */
    void stop();

    /** Starts the server again, empty, at the same address. */
    void start();
}
