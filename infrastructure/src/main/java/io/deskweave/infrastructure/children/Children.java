package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The programs of one run. Once they are to end, none is started any more and nobody waits for one that was starting.
 */
public final class Children {

    private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final Consumer<String> mourner;
    private final List<Child> living = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /** @param mourner hears the name of a program that ended though nobody asked it to */
    public Children(Consumer<String> mourner) {
        this.mourner = mourner;
    }

    /** Starts the program, in a session of its own: Ctrl-C reaches us, and we stop it in our order. */
    public Child start(Program program) {
        var child = begin(program);
        Thread.startVirtualThread(() -> mourn(child, program.name()));
        return child;
    }

    private Child begin(Program program) {
        if (ending) {
            throw new IllegalStateException("%s is not started: everything is being stopped".formatted(program.name()));
        }
        try {
            Files.createDirectories(program.directory());
            var child = new Child(program, builder(program).start(), this);
            program.pidFile().write(child.handle(), program.stopping());
            living.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot start %s (%s)"
                            .formatted(program.name(), program.words().getFirst()),
                    e);
        }
    }

    /** Runs the program to its end; false when it failed, took too long or everything is being stopped. */
    public boolean run(Program program, Duration patience) {
        var child = begin(program);
        var ended = child.await(() -> !child.isAlive(), patience);
        child.stop(Stopping.KILL, Duration.ofSeconds(5));
        living.remove(child);
        return ended && child.ended().join() == 0;
    }

    /** From now on nothing is started and nobody waits; what runs is stopped by those who started it. */
    public void end() {
        ending = true;
    }

    /** Ends, and stops whatever still runs, the youngest first. */
    public void stopAll(Duration patience) {
        end();
        for (var child : List.copyOf(living).reversed()) {
            child.stop(patience);
        }
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

    boolean areEnding() {
        return ending;
    }

    private void mourn(Child child, String name) {
        child.ended().join();
        living.remove(child);
        if (!ending && !child.wasToEnd()) {
            mourner.accept(name);
        }
    }

    private static ProcessBuilder builder(Program program) {
        var words = new ArrayList<String>();
        if (OWN_SESSION) {
            words.add("/usr/bin/setsid");
        }
        words.addAll(program.words());
        var builder = new ProcessBuilder(words)
                .directory(program.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(program.log().toFile());
        builder.environment().keySet().removeIf(name -> name.matches("KC_.*|JAVA_OPTS.*|JAVA_TOOL_OPTIONS|PG[A-Z]+"));
        builder.environment().putAll(program.environment());
        return builder;
    }
}
