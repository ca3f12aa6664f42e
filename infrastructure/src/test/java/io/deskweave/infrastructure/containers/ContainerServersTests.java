package io.deskweave.infrastructure.containers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.servers.InfrastructureFailed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerServersTests {

    @Test
    void saysInOneSentenceThatNoEngineAnswers(@TempDir Path directory) {
        assertThatThrownBy(() -> ContainerServers.start(directory, () -> false))
                .isInstanceOf(InfrastructureFailed.class)
                .hasMessageContaining("start Docker")
                .hasMessageContaining("deskweave.infrastructure to embedded")
                .hasMessageNotContaining("\n");
    }
}
