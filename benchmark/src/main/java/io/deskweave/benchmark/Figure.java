package io.deskweave.benchmark;

import java.util.Locale;

/** One measured figure beside what is asked of it. */
record Figure(String name, String measured, String asked) {

    static Figure millis(String name, long nanos, String asked) {
        return new Figure(name, "%,.0f ms".formatted(nanos / 1e6), asked);
    }

    static Figure seconds(String name, long nanos, String asked) {
        return new Figure(name, String.format(Locale.ROOT, "%.1f s", nanos / 1e9), asked);
    }

    static Figure perSecond(String name, double rate, String asked) {
        return new Figure(name, String.format(Locale.ROOT, "%,.0f/s", rate), asked);
    }

    static Figure ratio(String name, double ratio, String asked) {
        return new Figure(name, String.format(Locale.ROOT, "%.2f", ratio), asked);
    }

    @Override
    public String toString() {
        return "%-52s %14s   %s".formatted(name, measured, asked);
    }
}
