package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program running as a child of this JVM. */
public final class Child {

    private static final int LOG_TAIL_LINES = 15;
    private static final Duration BURIAL = Duration.ofSeconds(5);

    private final Program program;
    private final Process process;
    private final Children family;
    private volatile boolean toEnd;

    Child(Program program, Process process, Children family) {
        this.program = program;
        this.process = process;
        this.family = family;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The number the operating system gave it. */
    public long pid() {
        return process.pid();
    }

    /** Completes with its exit code when the program has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until the program is ready; false when it ended, when the time is over or when everything is to end. */
    public boolean awaitReady(BooleanSupplier ready, Duration patience) {
        return await(() -> !process.isAlive() || ready.getAsBoolean(), patience) && process.isAlive();
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
        expectEnd();
        if (process.isAlive()) {
            way.stop(process.toHandle(), patience);
            bury();
        }
        program.pidFile().delete();
    }

    /** This JVM hears of the end of its own children a moment later than the table of processes shows it. */
    private void bury() {
        try {
            process.waitFor(BURIAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void expectEnd() {
        toEnd = true;
    }

    boolean wasToEnd() {
        return toEnd;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean await(BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && !family.areEnding()) {
            if (condition.getAsBoolean()) {
                return true;
            }
            pause();
        }
        return false;
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
