package io.deskweave.graphqlapi.kills;

import io.deskweave.Deskweave;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.children.Child;
import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.tenantadmin.testing.TestRealm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A platform that can be killed and started again: the same port, databases and files each time. */
final class ForkedPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Children children = new Children(name -> {});
    private final Path directory = temporaryDirectory();
    private final int port = FreePort.orAny(0);
    private final Databases databases = Databases.fresh();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable Child running;

    Databases databases() {
        return databases;
    }

    /** Somebody at this platform's door. */
    Guest guest(String token) {
        return Guest.at(url(), token);
    }

    private String url() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it is ready. */
    void start() {
        var child = children.start(new Program(
                "platform",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Deskweave.class.getName()),
                Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties())),
                directory,
                Stopping.KILL));
        running = child;
        if (!child.awaitReady(this::isReady, PATIENCE)) {
            throw new AssertionError("The platform did not get ready; it said: " + child.lastWords());
        }
    }

    /** What no program can refuse. */
    void kill() {
        Objects.requireNonNull(running, "it was started").stop(Stopping.KILL, Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        children.stopAll(Duration.ofSeconds(5));
        http.close();
    }

    /** Without the tests' classes, some of which are beans. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>(TestRealm.properties());
        describe(properties, "deskweave.directory", databases.directory());
        int index = 0;
        for (var cell : Cell.values()) {
            var prefix = "deskweave.cells[%d]".formatted(index++);
            properties.put(prefix + ".name", cell.cellName());
            properties.put(prefix + ".region", cell.region());
            describe(properties, prefix, databases.cell(cell));
        }
        properties.put("deskweave.redis.url", SharedInfrastructure.get().redis().url());
        properties.put("deskweave.files.directory", directory.resolve("files").toString());
        properties.put("deskweave.imports.chunk", KilledImport.CHUNK);
        // Long enough to be killed while waiting, instead of stepping back.
        properties.put("deskweave.database.lock-timeout", "30s");
        // The machine may be busy; what is proved here is no matter of seconds.
        properties.put("deskweave.database.connect-timeout", "20s");
        properties.put("deskweave.database.statement-timeout", "30s");
        properties.put("server.port", port);
        properties.put("logging.structured.format.console", "");
        properties.put("logging.level.root", "WARN");
        return properties;
    }

    private static void describe(Map<String, Object> properties, String prefix, Database database) {
        properties.put(prefix + ".url", database.url());
        properties.put(prefix + ".owner.username", database.owner().username());
        properties.put(prefix + ".owner.password", database.owner().password());
        properties.put(prefix + ".app.username", database.app().username());
        properties.put(prefix + ".app.password", database.app().password());
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("deskweave-killed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
