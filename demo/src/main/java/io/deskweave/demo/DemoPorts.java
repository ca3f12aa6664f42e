package io.deskweave.demo;

import io.deskweave.infrastructure.servers.Ports;
import io.deskweave.infrastructure.servers.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the demo's parts listen, each with the property that moves it. */
public record DemoPorts(int platform, int keycloak, int cnEast, int euWest, int redis) {

    private static final String PREFIX = "deskweave.demo.";

    /** The ports as given, or well-known ones that seldom meet other programs. */
    static DemoPorts given() {
        return new DemoPorts(
                port("port", 8080),
                port("keycloak-port", 8081),
                port("postgres-cn-east-port", 15432),
                port("postgres-eu-west-port", 15433),
                port("redis-port", 16379));
    }

    Ports ofInfrastructure() {
        return new Ports(cnEast, euWest, redis, keycloak);
    }

    /** The number of each port by the property that moves it. */
    Map<String, Integer> byProperty() {
        var all = new LinkedHashMap<String, Integer>();
        all.put(PREFIX + "port", platform);
        all.put(PREFIX + "keycloak-port", keycloak);
        all.put(PREFIX + "postgres-cn-east-port", cnEast);
        all.put(PREFIX + "postgres-eu-west-port", euWest);
        all.put(PREFIX + "redis-port", redis);
        return all;
    }

    private static int port(String name, int otherwise) {
        var given = Settings.find(PREFIX + name);
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new DemoFailed(
                    "'%s' is no port; set %s%s to a number from 1 to 65535".formatted(given, PREFIX, name));
        }
        return Integer.parseInt(given);
    }
}
