package io.deskweave.graphqlapi.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The clients that integrators use, unmodified from npm: {@code graphql-ws} and {@code graphql-sse}. What they do is in
 * {@code tenant-admin/console/clients/listen.ts}, beside the packages.
 */
class NpmClientsTests {

    private static final Path CONSOLE =
            Path.of("..", "tenant-admin", "console").toAbsolutePath().normalize();
    private static final long PATIENCE_MINUTES = 3;

    @Test
    void listenByGraphQlWsAndGraphQlSseAndAreClosedByEveryCode() throws IOException, InterruptedException {
        var agent = Desk.open().person(Role.AGENT);
        var log = Files.createTempFile("listen", ".log");
        var client = new ProcessBuilder(List.of("npm", "run", "--silent", "listen"))
                .directory(CONSOLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        client.environment().put("DESKWEAVE_URL", RunningPlatform.url());
        client.environment().put("DESKWEAVE_TOKEN", agent.token());
        var running = client.start();
        try {
            assertThat(running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(running.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
