package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak's programs, unpacked from its distribution and built once for PostgreSQL, so that a start is quick. */
final class KeycloakPrograms {

    /** What is fixed when Keycloak is built; the name of the prepared directory changes with it. */
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path home;

    private KeycloakPrograms(Path home) {
        this.home = home;
    }

    static KeycloakPrograms built(EmbeddedSettings settings) {
        var prepared = settings.storage().prepared();
        var archive = Path.of(Settings.need("deskweave.keycloak.zip", "The place of Keycloak's zip"));
        var version = archive.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        var name = "keycloak-%s-%08x".formatted(version, BUILD.hashCode());
        try {
            return new KeycloakPrograms(PreparedDirectory.make(prepared, name, aside -> {
                settings.narrator().accept("unpacking and building Keycloak %s, once".formatted(version));
                unpack(archive, aside);
                build(aside, settings.children());
            }));
        } catch (java.util.zip.ZipException | java.nio.file.NoSuchFileException e) {
            throw new InfrastructureFailed(
                    "Keycloak's download %s is broken or missing (%s); delete its directory and run the "
                                    .formatted(archive, e.getMessage())
                            + "command again to load it anew",
                    e);
        } catch (IOException e) {
            throw new InfrastructureFailed(
                    "Keycloak could not be unpacked to %s (%s); make room there and try again"
                            .formatted(prepared, e.getMessage()),
                    e);
        }
    }

    /**
     * The command that runs the built Keycloak. It names Java itself: the script that comes with Keycloak stays in
     * front of Java as a parent, and killing it leaves Keycloak running.
     */
    List<String> command(List<String> arguments) {
        var words = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                unpack(zip, entries.nextElement(), target);
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        var slash = entry.getName().indexOf('/');
        var file = target.resolve(entry.getName().substring(slash + 1)).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (file.toString().endsWith(".sh") && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    private static void build(Path aside, Children children) {
        var words = new ArrayList<String>(List.of(aside.resolve("bin/kc.sh").toString()));
        words.addAll(BUILD);
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        var program = new Program("keycloak-build", words, environment, aside, Stopping.TERMINATE);
        if (!children.run(program, Duration.ofMinutes(5))) {
            throw new InfrastructureFailed("Keycloak could not be built; what it said is in " + program.log());
        }
    }
}
