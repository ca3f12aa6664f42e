package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Child;
import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.FreePort;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.children.Program;
import io.deskweave.infrastructure.children.Stopping;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.infrastructure.servers.DatabasePreparation;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Login;
import io.deskweave.infrastructure.servers.PostgresServer;
import io.deskweave.infrastructure.servers.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that runs as a child of this JVM. */
final class EmbeddedPostgres implements PostgresServer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Storage storage;
    private final Children children;
    private final Path directory;
    private final PostgresPrograms programs;
    private final int port;
    private final Login superuser;
    private final DatabasePreparation preparation;
    private @Nullable Child running;

    EmbeddedPostgres(Cell cell, EmbeddedSettings settings, Credentials credentials) {
        this.name = cell.region();
        this.storage = settings.storage();
        this.children = settings.children();
        this.directory = storage.directory();
        this.programs = PostgresPrograms.unpackedBelow(storage.prepared());
        this.port = FreePort.orAny(settings.ports().of(cell));
        this.superuser = credentials.login(name, "postgres");
        this.preparation = new DatabasePreparation(name, url(""), superuser, credentials);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    @Override
    public Login superuser() {
        return superuser;
    }

    @Override
    public Database database(String databaseName) {
        return preparation.platform(databaseName);
    }

    /** The login of a database that belongs to it alone, made when it is not there. */
    Login own(String databaseName) {
        return preparation.own(databaseName);
    }

    @Override
    public synchronized void start() {
        if (running != null && running.isAlive()) {
            return;
        }
        try {
            makeFiles();
            running = startedAndReady();
        } catch (IOException e) {
            throw new InfrastructureFailed(
                    "PostgreSQL %s cannot write below %s: %s".formatted(name, directory, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailed("PostgreSQL %s was interrupted while it started".formatted(name), e);
        }
    }

    @Override
    public void stop() {
        stop(Stopping.INTERRUPT);
    }

    @Override
    public void close() {
        // Data that nobody will read again need no checkpoint.
        stop(storage.durable() ? Stopping.INTERRUPT : Stopping.QUIT);
    }

    private synchronized void stop(Stopping way) {
        if (running != null) {
            running.stop(way, Duration.ofSeconds(30));
            running = null;
        }
    }

    private Path files() {
        return directory.resolve(name);
    }

    private void makeFiles() throws IOException {
        PreparedDirectory.make(directory, name, aside -> {
            var password = Files.writeString(directory.resolve(name + ".password"), superuser.password());
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + aside,
                    "--username=" + superuser.username(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256"));
            arguments.addAll(PostgresSettings.FILES);
            if (!storage.durable()) {
                arguments.addAll(List.of("--no-sync", "--no-data-checksums"));
            }
            var program = new Program(
                    name + "-initdb", programs.command("initdb", arguments), Map.of(), directory, Stopping.TERMINATE);
            var done = children.run(program, Duration.ofMinutes(2));
            Files.delete(password);
            if (!done) {
                throw new InfrastructureFailed(
                        "PostgreSQL %s could not make its files; what it said is in %s".formatted(name, program.log()));
            }
        });
    }

    private Child startedAndReady() throws IOException, InterruptedException {
        stopForgotten();
        for (var attempt = 1; ; attempt++) {
            var child = children.start(new Program(
                    name, programs.command("postgres", arguments()), Map.of(), directory, Stopping.INTERRUPT));
            if (child.awaitReady(this::answers, PATIENCE)) {
                return child;
            }
            var words = child.lastWords();
            child.stop(Stopping.KILL, Duration.ofSeconds(5));
            // After kill -9 of the server its backends need a moment to notice.
            if (attempt == 20 || !words.contains("shared memory block")) {
                throw new InfrastructureFailed(
                        "PostgreSQL %s did not start on port %d; it said:\n%s".formatted(name, port, words));
            }
            Thread.sleep(500);
        }
    }

    private List<String> arguments() {
        var settings =
                new ArrayList<>(List.of("port=" + port, "listen_addresses=localhost", "unix_socket_directories="));
        settings.addAll(PostgresSettings.of(storage.durable()));
        var arguments = new ArrayList<>(List.of("-D", files().toString()));
        for (var setting : settings) {
            arguments.addAll(List.of("-c", setting));
        }
        return arguments;
    }

    // A JVM killed between start and note leaves a server that only PostgreSQL's own lock file knows. The number in
    // that
    // file may meanwhile belong to a stranger, which PostgreSQL would take for a server of this directory.
    private void stopForgotten() throws IOException {
        var lock = files().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var firstLine = Files.readString(lock).lines().findFirst().orElse("").strip();
        if (firstLine.matches("\\d{1,9}")) {
            ProcessHandle.of(Long.parseLong(firstLine))
                    .filter(this::servesOurFiles)
                    .ifPresent(left -> Stopping.INTERRUPT.stop(left, Duration.ofSeconds(30)));
        }
        Files.deleteIfExists(lock);
    }

    private boolean servesOurFiles(ProcessHandle program) {
        return program.info()
                .commandLine()
                .map(line -> line.contains(files().toString()))
                .orElse(false);
    }

    private boolean answers() {
        DriverManager.setLoginTimeout(5);
        try (var connection =
                DriverManager.getConnection(url("postgres"), superuser.username(), superuser.password())) {
            return Objects.nonNull(connection);
        } catch (SQLException e) {
            return false;
        }
    }
}
