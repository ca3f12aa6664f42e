package io.deskweave.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.children.Child;
import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.children.Vitals;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole demo, as a new user has it, with the platform that this build made. */
class LauncherTests {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path directory;

    private final DemoPorts ports = new DemoPorts(
            FreePort.orAny(0), FreePort.orAny(0), FreePort.orAny(0), FreePort.orAny(0), FreePort.orAny(0));
    private final Children launchers = new Children(name -> {});

    @Test
    void showsTheSameHouseAgainAfterItWasKilledAndLeavesNothingBehind() throws IOException {
        var killed = launch();
        var first = askAsAdministratorOfCityServices();
        assertThat(first.at("/viewer/tenant/alias").asString()).isEqualTo("city-services");
        assertThat(first.at("/tickets/totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/people").size()).isEqualTo(3);

        killed.stop(Stopping.KILL, Duration.ofSeconds(5));
        var left = ofThisDemo();
        assertThat(left).as("what the killed launcher could not stop").hasSizeGreaterThanOrEqualTo(5);

        var second = launch();
        assertThat(left).noneMatch(Vitals::runs);
        assertThat(askAsAdministratorOfCityServices()).isEqualTo(first);
        assertThat(directory.resolve("demo.env")).exists();

        var running = ofThisDemo();
        second.stop(Duration.ofSeconds(60));
        assertThat(second.ended().join()).isEqualTo(143);
        assertThat(running).isNotEmpty().noneMatch(Vitals::runs);
    }

    @AfterEach
    void stop() {
        launchers.stopAll(Duration.ofSeconds(60));
        Children.stopLeftovers(directory, Duration.ofSeconds(20));
    }

    private Child launch() {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddeskweave.demo.directory=" + directory,
                "-Ddeskweave.demo.platform=" + Settings.need("deskweave.demo.platform", "The place of the platform")));
        for (var passed : List.of("deskweave.keycloak.zip", "deskweave.prepared")) {
            var value = Settings.find(passed);
            if (value != null) {
                words.add("-D" + passed + "=" + value);
            }
        }
        ports.byProperty().forEach((property, port) -> words.add("-D" + property + "=" + port));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        // The note of the launcher lies apart: a launcher stops whatever is noted in its own directory.
        var program = new Program("launcher", words, Map.of(), directory.resolve("launched"), Stopping.TERMINATE);
        var launcher = launchers.start(program);
        assertThat(launcher.awaitReady(() -> says(program, "Deskweave is ready."), PATIENCE))
                .as(launcher::lastWords)
                .isTrue();
        return launcher;
    }

    private JsonNode askAsAdministratorOfCityServices() {
        var settings = new DemoSettings(directory, ports, directory, true);
        var passwords = new Passwords(new Credentials(directory.resolve("people")));
        var tenant = Cast.read().tenants().getLast();
        var administrator = tenant.administrator();
        return SignedIn.as(administrator.username(), passwords.of(administrator), tenant.alias(), settings)
                .ask("""
                    { viewer { name tenant { alias } } people { name role } departments { name }
                      tickets(first: 10) { totalCount nodes { number subject customer { name } } } }
                    """, Map.of());
    }

    private List<ProcessHandle> ofThisDemo() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(LauncherTests::noted)
                    .toList();
        }
    }

    private static Stream<ProcessHandle> noted(Path file) {
        try {
            var number = Files.readString(file).strip().replaceFirst(" .*", "");
            return ProcessHandle.of(Long.parseLong(number)).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean says(Program program, String words) {
        try {
            return Files.readString(program.log()).contains(words);
        } catch (IOException e) {
            return false;
        }
    }
}
