package io.deskweave.infrastructure.containers;

import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Ports;
import io.deskweave.infrastructure.servers.Servers;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/** The door to servers in containers: it looks whether there can be any before a class of Testcontainers is touched. */
public final class ContainerServers {

    private static final String INSTEAD = "; or set deskweave.infrastructure to embedded, which needs neither";

    private ContainerServers() {}

    /** Starts nothing yet; refuses when there is no Testcontainers or no container engine. */
    public static Servers start(Path directory, Ports ports) {
        if (!isOnClassPath("org.testcontainers.DockerClientFactory")) {
            throw new InfrastructureFailed(
                    "Servers in containers need Testcontainers; add org.testcontainers:testcontainers to the class path"
                            + INSTEAD);
        }
        return start(directory, ports, () -> DockerClientFactory.instance().isDockerAvailable());
    }

    static Servers start(Path directory, Ports ports, BooleanSupplier engine) {
        if (!engine.getAsBoolean()) {
            throw new InfrastructureFailed(
                    "No container engine answers; start Docker or set DOCKER_HOST to one that runs" + INSTEAD);
        }
        return new StartedContainers(new Credentials(directory), ports);
    }

    private static boolean isOnClassPath(String name) {
        try {
            Class.forName(name, false, ContainerServers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
