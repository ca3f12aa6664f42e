package io.deskweave.infrastructure.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerServersTests {

    @Test
    void saysInOneSentenceThatNoEngineAnswers(@TempDir Path directory) {
        assertThatThrownBy(() -> ContainerServers.start(directory, Ports.ANY, () -> false))
                .isInstanceOf(InfrastructureFailed.class)
                .hasMessageContaining("start Docker")
                .hasMessageContaining("deskweave.infrastructure to embedded")
                .hasMessageNotContaining("\n");
    }

    @Test
    void startsNothingBeforeItIsAskedFor(@TempDir Path directory) {
        try (var servers = ContainerServers.start(directory, Ports.ANY, () -> true)) {
            assertThat(servers).isInstanceOf(StartedContainers.class);
        }
    }
}
