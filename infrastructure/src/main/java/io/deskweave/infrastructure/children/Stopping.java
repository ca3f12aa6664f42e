package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How a program is asked to end, gently first. */
public enum Stopping {
    /** What most programs end on. */
    TERMINATE("TERM"),
    /** What PostgreSQL understands as: break off the connections and end cleanly. */
    INTERRUPT("INT"),
    /** What PostgreSQL understands as: end at once and recover at the next start. */
    QUIT("QUIT"),
    /** What no program can refuse. */
    KILL("KILL");

    private static final Duration AFTER_THE_KILL = Duration.ofSeconds(10);

    private final String signal;

    Stopping(String signal) {
        this.signal = signal;
    }

    /** Asks the program to end, and kills it with all its children when it has not after the given time. */
    public void stop(ProcessHandle program, Duration patience) {
        var children = program.descendants().toList();
        send(program);
        if (!Vitals.awaitEnd(program, patience)) {
            var stubborn = Stream.concat(children.stream(), Stream.of(program)).toList();
            stubborn.forEach(ProcessHandle::destroyForcibly);
            stubborn.forEach(killed -> Vitals.awaitEnd(killed, AFTER_THE_KILL));
        }
    }

    private void send(ProcessHandle program) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            program.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            program.destroyForcibly();
        }
    }
}
