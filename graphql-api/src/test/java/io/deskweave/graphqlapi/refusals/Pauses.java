package io.deskweave.graphqlapi.refusals;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting, in tests that look at what happens meanwhile. */
final class Pauses {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Pauses() {}

    static void briefly() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    static void until(String what, BooleanSupplier happened) {
        var end = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain until " + what);
            }
            briefly();
        }
    }
}
