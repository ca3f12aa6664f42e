package io.deskweave.infrastructure;

import io.deskweave.infrastructure.servers.InfrastructureFailed;
import java.util.Locale;

/** Where PostgreSQL, Redis and Keycloak come from. */
public enum InfrastructureChoice {
    /** Child processes of this JVM; needs nothing on the machine. */
    EMBEDDED,
    /** Servers that somebody else runs; their addresses are given. */
    EXTERNAL,
    /** Containers; needs a container engine and Testcontainers on the class path. */
    CONTAINERS;

    /** Reads the word of the setting {@code deskweave.infrastructure}. */
    public static InfrastructureChoice of(String word) {
        for (var choice : values()) {
            if (choice.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new InfrastructureFailed(
                "'%s' is no choice of infrastructure; set deskweave.infrastructure to embedded, external or containers"
                        .formatted(word));
    }
}
