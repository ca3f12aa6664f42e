package io.deskweave.infrastructure.children;

import java.time.Duration;

/** Whether programs run, told apart from those that ended and that nobody has buried yet. */
public final class Vitals {

    private static final Duration PULSE = Duration.ofMillis(20);

    private Vitals() {}

    /**
     * Whether the program runs. An orphan stays in the table of processes until the first process of the machine, or
     * of the container, takes notice, which may be never; the JDK calls it alive, yet it has no command any more.
     */
    public static boolean runs(ProcessHandle program) {
        return program.isAlive() && program.info().command().isPresent();
    }

    /** Waits for the end of a program, child or not; false when it still runs when the patience is over. */
    static boolean awaitEnd(ProcessHandle program, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (runs(program)) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(PULSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !runs(program);
            }
        }
        return true;
    }
}
