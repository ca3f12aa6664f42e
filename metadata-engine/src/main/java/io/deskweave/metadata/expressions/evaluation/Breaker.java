package io.deskweave.metadata.expressions.evaluation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Rests a rule that took too long several times on end. The gate should have kept it out; this is for what nobody
 * thought of, so that one rule cannot hold up a desk.
 */
final class Breaker {

    static final long SLOW = 10_000_000;
    static final int STRIKES = 3;
    static final long REST = 60_000_000_000L;

    private final LongSupplier clock;
    private final AtomicInteger strikes = new AtomicInteger();
    private final AtomicLong until = new AtomicLong(Long.MIN_VALUE);

    /** @param clock in nanoseconds, only ever going forward */
    Breaker(LongSupplier clock) {
        this.clock = clock;
    }

    boolean rests(long now) {
        var end = until.get();
        return end != Long.MIN_VALUE && end - now > 0;
    }

    long now() {
        return clock.getAsLong();
    }

    /** Notes when an evaluation began; true when the rule rests from now on. */
    boolean ended(long began) {
        var now = clock.getAsLong();
        if (now - began < SLOW) {
            if (strikes.get() != 0) {
                strikes.set(0);
            }
            return false;
        }
        return struck(now);
    }

    /** Something worse than slow. */
    boolean struck(long now) {
        if (strikes.incrementAndGet() < STRIKES) {
            return false;
        }
        strikes.set(0);
        until.set(now + REST);
        return true;
    }
}
