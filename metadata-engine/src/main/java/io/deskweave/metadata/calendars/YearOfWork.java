package io.deskweave.metadata.calendars;

import java.util.Arrays;

/** The openings of one year in their order, in seconds since 1970, with the time that is worked before each. */
final class YearOfWork {

    private final long begins;
    private final long ends;
    private final long[] opens;
    private final long[] closes;
    private final long[] before;

    /** @param begins the first moment of the year; {@code ends} the first of the next */
    YearOfWork(long begins, long ends, long[] opens, long[] closes) {
        this.begins = begins;
        this.ends = ends;
        this.opens = opens;
        this.closes = closes;
        this.before = new long[opens.length + 1];
        for (var i = 0; i < opens.length; i++) {
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
    }

    long begins() {
        return begins;
    }

    long ends() {
        return ends;
    }

    /** Seconds that are worked in all of it. */
    long whole() {
        return before[opens.length];
    }

    /** Seconds that are worked in it before this moment. */
    long until(long moment) {
        var at = lastOpening(moment);
        return at < 0 ? 0 : before[at] + Math.min(moment, closes[at]) - opens[at];
    }

    boolean isOpen(long moment) {
        var at = lastOpening(moment);
        return at >= 0 && moment < closes[at];
    }

    /** When it opens next after this moment; its end when it no longer does. */
    long opensAfter(long moment) {
        var next = lastOpening(moment) + 1;
        return next < opens.length ? opens[next] : ends;
    }

    /** The first moment before which so many seconds are worked; at least one and no more than in all. */
    long first(long seconds) {
        var found = Arrays.binarySearch(before, seconds);
        var at = (found >= 0 ? found : -found - 1) - 1;
        return opens[at] + seconds - before[at];
    }

    /** The last moment after which so many seconds of it are worked; at least one and no more than in all. */
    long last(long seconds) {
        var done = whole() - seconds;
        var found = Arrays.binarySearch(before, done);
        var at = found >= 0 ? found : -found - 2;
        return opens[at] + done - before[at];
    }

    private int lastOpening(long moment) {
        var found = Arrays.binarySearch(opens, moment);
        return found >= 0 ? found : -found - 2;
    }
}
