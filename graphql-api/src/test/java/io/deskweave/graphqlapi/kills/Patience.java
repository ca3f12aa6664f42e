package io.deskweave.graphqlapi.kills;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what comes by itself. */
final class Patience {

    private static final long END = Duration.ofSeconds(60).toNanos();

    private Patience() {}

    static void until(String what, BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > END) {
                throw new AssertionError("Waited in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
