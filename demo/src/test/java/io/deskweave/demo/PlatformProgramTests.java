package io.deskweave.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.servers.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The extracted layout from which the platform starts, here and in production, looked through to its last class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformProgramTests {

    private static final Pattern SERVERS_AND_TESTS = Pattern.compile(
            "(infrastructure|demo|embedded-|keycloak-|testcontainers|docker-java|junit|opentest4j|assertj|archunit"
                    + "|spring-boot-starter-test|spring-boot-test|spring-test|spring-modulith-(core|docs|test)|playwright)"
                    + ".*|.*-tests?\\.jar");
    private static final Pattern FOREIGN_ENTRIES = Pattern.compile(
            "io/deskweave/(infrastructure|demo|house)/.*|io/deskweave/.*(/testing/.*|Tests?(\\$.*)?\\.class)"
                    + "|io/zonky/.*|org/testcontainers/.*|org/junit/.*|redis/embedded/.*"
                    + "|.*\\.(txz|tar\\.xz)|.*redis-server.*|lib/quarkus-run\\.jar");

    private final Children children = new Children(name -> {});
    private Path layout;

    @BeforeAll
    void extract(@TempDir Path directory) {
        var jar = Path.of(Settings.need("deskweave.demo.platform", "The place of the platform"));
        layout = new PlatformProgram(new DemoSettings(directory, DemoPorts.given(), jar, false), children).extracted();
    }

    @AfterAll
    void stop() {
        children.stopAll(Duration.ofSeconds(5));
    }

    @Test
    void startsFromALayoutOfThinJarsAlone() throws IOException {
        try (var jar = new JarFile(layout.toFile())) {
            assertThat(jar.getEntry("BOOT-INF/lib/")).as("the jar in one piece").isNull();
            assertThat(jar.getEntry("io/deskweave/Deskweave.class")).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.deskweave.Deskweave");
        }
        assertThat(names()).anyMatch(name -> name.startsWith("platform-core-")).hasSizeGreaterThan(50);
    }

    @Test
    void carriesNoServerOfTheTestsAndNoTest() {
        assertThat(names()).noneMatch(name -> SERVERS_AND_TESTS.matcher(name).matches());
        assertThat(jars())
                .allSatisfy(jar -> assertThat(entries(jar))
                        .as(jar.getFileName().toString())
                        .noneMatch(entry -> FOREIGN_ENTRIES.matcher(entry).matches()));
    }

    @Test
    void wouldFindWhatMustNotBeThere() {
        assertThat(List.of("infrastructure-1.0.jar", "embedded-redis-1.4.4.jar", "platform-core-1.0-tests.jar"))
                .allMatch(name -> SERVERS_AND_TESTS.matcher(name).matches());
        assertThat(List.of(
                        "io/deskweave/infrastructure/Infrastructure.class",
                        "io/deskweave/platform/testing/TestPlatform.class",
                        "io/deskweave/house/WallTests$1.class",
                        "postgres-linux-x86_64.txz"))
                .allMatch(entry -> FOREIGN_ENTRIES.matcher(entry).matches());
    }

    private List<String> names() {
        return jars().stream().map(jar -> jar.getFileName().toString()).toList();
    }

    /** The program's own jar and every library beside it. */
    private List<Path> jars() {
        try (var files = Files.walk(layout.getParent())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> entries(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return new ArrayList<>(file.stream().map(ZipEntry::getName).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
