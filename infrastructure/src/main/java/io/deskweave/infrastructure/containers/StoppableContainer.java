package io.deskweave.infrastructure.containers;

import io.deskweave.infrastructure.servers.InfrastructureFailed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** A container that can be killed and started again with its address and its data. */
abstract class StoppableContainer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Recipe recipe;
    private final GenericContainer<?> container;

    StoppableContainer(Recipe recipe, WaitStrategy ready) {
        this.recipe = recipe;
        this.container = of(recipe).waitingFor(ready);
        container.start();
    }

    /** The container as it will be; nothing is started, no engine is asked. */
    static GenericContainer<?> of(Recipe recipe) {
        var container = new GenericContainer<>(DockerImageName.parse(recipe.image()))
                .withExposedPorts(recipe.ports().keySet().toArray(Integer[]::new))
                .withEnv(recipe.environment())
                .withCommand(recipe.command().toArray(String[]::new));
        // A port that the engine chooses would be another one after a restart.
        container.setPortBindings(recipe.ports().entrySet().stream()
                .map(port -> "%d:%d".formatted(port.getValue(), port.getKey()))
                .toList());
        return container;
    }

    String address(int within) {
        return container.getHost() + ":" + recipe.port(within);
    }

    /** Kills the server; connections break and later ones are refused. */
    public void stop() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts it again and waits until it listens. */
    public void start() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!recipe.ports().values().stream().allMatch(this::listens)) {
            if (System.nanoTime() > end) {
                throw new InfrastructureFailed("%s did not come back; look at its log with 'docker logs %s'"
                        .formatted(recipe.image(), container.getContainerId()));
            }
            pause();
        }
    }

    private boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(container.getHost(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a container was starting", e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
