package io.deskweave.demo;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The platform as a child of the demo. It runs from the extracted layout, as in production: from the jar in one
 * piece it can hang for good under load.
 */
final class PlatformProgram {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final DemoSettings settings;
    private final Children children;

    PlatformProgram(DemoSettings settings, Children children) {
        this.settings = settings;
        this.children = children;
    }

    /** Unpacks the jar unless this very jar is unpacked already; answers the layout's own jar. */
    Path extracted() {
        var jar = settings.platform();
        var parent = settings.directory().resolve("platform");
        try {
            var name = "%x-%x"
                    .formatted(Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
            var layout = PreparedDirectory.make(parent, name, aside -> {
                forgetEarlier(parent, aside);
                extract(jar, aside);
            });
            return layout.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new DemoFailed(
                    "The platform could not be unpacked to %s (%s); make room there and try again"
                            .formatted(parent, e.getMessage()),
                    e);
        }
    }

    /** Starts the platform and waits until it says that it is ready. */
    void start(Path jar, Map<String, String> properties) {
        var child = children.start(new Program(
                "platform",
                List.of(
                        JAVA.toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString()),
                Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:" + written(properties)),
                settings.directory(),
                Stopping.TERMINATE));
        var exchange = new Exchange();
        var ready = settings.platformUrl() + "/actuator/health/readiness";
        if (!child.awaitReady(() -> exchange.answers(ready), PATIENCE)) {
            child.stop(Duration.ofSeconds(5));
            throw new DemoFailed("The platform did not get ready on port %d; it said (all of it is in %s):%n%s"
                    .formatted(
                            settings.ports().platform(),
                            settings.directory().resolve("platform.log"),
                            child.lastWords()));
        }
    }

    // A file that only its owner may read: everybody on the machine can read a command line.
    private Path written(Map<String, String> properties) {
        var file = settings.directory().resolve("platform.properties");
        var text = properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new DemoFailed(
                    "%s cannot be written (%s); make room or make it writable".formatted(file, e.getMessage()), e);
        }
    }

    private void extract(Path jar, Path target) {
        var words = List.of(
                JAVA.toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                target.toString());
        var program = new Program("platform-extract", words, Map.of(), settings.directory(), Stopping.TERMINATE);
        if (!children.run(program, Duration.ofMinutes(2))) {
            throw new DemoFailed("The platform could not be unpacked; what was said is in " + program.log());
        }
    }

    private static void forgetEarlier(Path parent, Path aside) throws IOException {
        try (var earlier = Files.newDirectoryStream(parent, path -> Files.isDirectory(path) && !path.equals(aside))) {
            earlier.forEach(PreparedDirectory::delete);
        }
    }
}
