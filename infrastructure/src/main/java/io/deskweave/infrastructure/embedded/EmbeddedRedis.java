package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Child;
import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.RedisServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** A Redis server that runs as a child of this JVM and keeps nothing on disk. */
final class EmbeddedRedis implements RedisServer, AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Storage storage;
    private final Children children;
    private final int port;
    private final Login login;
    private @Nullable Child running;

    EmbeddedRedis(EmbeddedSettings settings, Credentials credentials) {
        this.storage = settings.storage();
        this.children = settings.children();
        this.port = FreePort.orAny(settings.ports().redis());
        this.login = credentials.login("redis", "default");
    }

    @Override
    public String url() {
        return "redis://:%s@127.0.0.1:%d".formatted(login.password(), port);
    }

    @Override
    public synchronized void start() {
        if (running != null && running.isAlive()) {
            return;
        }
        try {
            var words = List.of(program().toString(), settings().toString());
            var child = children.start(new Program("redis", words, Map.of(), storage.directory(), Stopping.TERMINATE));
            if (!child.awaitReady(this::answers, Duration.ofSeconds(30))) {
                child.stop(Stopping.KILL, Duration.ofSeconds(5));
                throw new InfrastructureFailed(
                        "Redis did not start on port %d; it said:\n%s".formatted(port, child.lastWords()));
            }
            running = child;
        } catch (IOException e) {
            throw new InfrastructureFailed(
                    "Redis cannot write below %s: %s".formatted(storage.directory(), e.getMessage()), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop(Duration.ofSeconds(10));
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Path program() throws IOException {
        var home = PreparedDirectory.make(storage.prepared(), "redis-6.2", aside -> {
            var unpacked = ExecutableProvider.newJarResourceProvider(aside.toFile())
                    .get()
                    .toPath();
            Files.move(unpacked, aside.resolve("redis-server"));
        });
        return home.resolve("redis-server");
    }

    // The password stands in a file because everybody on the machine can read a command line.
    private Path settings() throws IOException {
        var file = storage.directory().resolve("redis.conf");
        Files.createDirectories(storage.directory());
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                port %d
                bind 127.0.0.1
                dir "%s"
                save ""
                appendonly no
                requirepass %s
                """.formatted(port, storage.directory(), login.password()));
    }

    private boolean answers() {
        try (var socket = new Socket(LOOPBACK, port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\n".formatted(login.password()).getBytes(StandardCharsets.US_ASCII));
            var reader = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(reader.readLine()) && "+PONG".equals(reader.readLine());
        } catch (IOException e) {
            return false;
        }
    }
}
