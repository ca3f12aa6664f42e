package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A program running as a child of this JVM, in a session of its own: Ctrl-C reaches us, and we stop it in our order. */
public final class Child {

    private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));
    private static final int LOG_TAIL_LINES = 15;

    private final Program program;
    private final Process process;

    private Child(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** Starts the program and notes who it is. */
    public static Child start(Program program) {
        var words = new ArrayList<String>();
        if (OWN_SESSION) {
            words.add("/usr/bin/setsid");
        }
        words.addAll(program.words());
        try {
            Files.createDirectories(program.directory());
            var builder = new ProcessBuilder(words)
                    .directory(program.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(program.log().toFile());
            builder.environment().putAll(program.environment());
            var child = new Child(program, builder.start());
            program.pidFile().write(child.process.toHandle(), program.stopping());
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start %s (%s)".formatted(program.name(), words.getFirst()), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The number the operating system gave it. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the program has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until the program is ready; false when it ended or when the time is over. */
    public boolean awaitReady(BooleanSupplier ready, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                return false;
            }
            if (ready.getAsBoolean()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** The last lines of what the program printed, for a message. */
    public String lastWords() {
        try {
            var lines = Files.readString(program.log(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks the program to end, waits, and makes sure. */
    public void stop(Duration patience) {
        stop(program.stopping(), patience);
    }

    /** Ends the program in another way than its usual one. */
    public void stop(Stopping way, Duration patience) {
        if (process.isAlive()) {
            way.stop(process.toHandle(), patience);
        }
        program.pidFile().delete();
    }

    /** Stops what an earlier, killed JVM left running in the directory, and only that. Returns the names. */
    public static List<String> stopLeftovers(Path directory, Duration patience) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var stopped = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory, "*.pid")) {
            for (var file : files) {
                if (new PidFile(file).stop(patience)) {
                    stopped.add(file.getFileName().toString().replace(".pid", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for leftovers in " + directory, e);
        }
        return stopped;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program was starting", e);
        }
    }
}
