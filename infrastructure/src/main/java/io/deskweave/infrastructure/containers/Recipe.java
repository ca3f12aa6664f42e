package io.deskweave.infrastructure.containers;

import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.PostgresSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one container is made of, so that it is the same server as the embedded one.
 *
 * @param ports the port on this machine for each port within; on this machine it is the same after a restart
 */
record Recipe(String image, Map<Integer, Integer> ports, Map<String, String> environment, List<String> command) {

    static final int POSTGRES_PORT = 5432;
    static final int REDIS_PORT = 6379;
    static final int KEYCLOAK_PORT = 8080;
    static final int KEYCLOAK_HEALTH_PORT = 9000;

    Recipe {
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** @param port where it listens; 0 for any free one */
    static Recipe postgres(Login superuser, int port) {
        var command = new ArrayList<>(List.of("postgres"));
        for (var setting : PostgresSettings.of(false)) {
            command.addAll(List.of("-c", setting));
        }
        var environment = Map.of(
                "POSTGRES_USER", superuser.username(),
                "POSTGRES_PASSWORD", superuser.password(),
                "POSTGRES_INITDB_ARGS", String.join(" ", PostgresSettings.FILES));
        return new Recipe("postgres:18", Map.of(POSTGRES_PORT, FreePort.orAny(port)), environment, command);
    }

    static Recipe redis(Login login, int port) {
        var command = List.of("redis-server", "--save", "", "--appendonly", "no", "--requirepass", login.password());
        return new Recipe("redis:6.2", Map.of(REDIS_PORT, FreePort.orAny(port)), Map.of(), command);
    }

    static Recipe keycloak(Login administrator, int port) {
        var ports = new LinkedHashMap<Integer, Integer>();
        ports.put(KEYCLOAK_PORT, FreePort.orAny(port));
        ports.put(KEYCLOAK_HEALTH_PORT, FreePort.orAny(0));
        var environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", administrator.username(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administrator.password(),
                "KC_HEALTH_ENABLED", "true",
                "KC_CACHE", "local",
                "KC_LOG_LEVEL", "warn");
        return new Recipe("quay.io/keycloak/keycloak:26.7.3", ports, environment, List.of("start-dev"));
    }

    /** The port on this machine for the port within. */
    int port(int within) {
        var port = ports.get(within);
        if (port == null) {
            throw new IllegalArgumentException("%s has no port %d".formatted(image, within));
        }
        return port;
    }
}
