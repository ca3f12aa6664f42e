package io.deskweave.infrastructure.containers;

import org.testcontainers.containers.GenericContainer;

/** A container that can be paused: it keeps its address and its data, as a machine that is not reached for a while. */
abstract class PausableContainer implements AutoCloseable {

    private final GenericContainer<?> container;

    PausableContainer(GenericContainer<?> container) {
        this.container = container;
        container.start();
    }

    String address(int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    /** Pauses it. */
    public void stop() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    /** Lets it go on. */
    public void start() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
