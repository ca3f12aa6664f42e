package io.deskweave.benchmark;

import java.util.Arrays;

/**
 * What a load came to.
 *
 * @param perSecond answers per second over all connections
 * @param medianNanos the median time of an answer
 * @param p99Nanos the time that 99 of 100 answers stayed under
 */
record Rate(double perSecond, long medianNanos, long p99Nanos) {

    static Rate of(long[] tookNanos, long elapsedNanos) {
        if (tookNanos.length == 0) {
            throw new IllegalStateException("Nothing was answered within the time of the load");
        }
        var sorted = tookNanos.clone();
        Arrays.sort(sorted);
        return new Rate(
                sorted.length * 1e9 / elapsedNanos,
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)]);
    }
}
