package io.deskweave.metadata.changes;

import java.util.stream.LongStream;

/** The seeds of random tests: the same each time, or the one that {@code -Dseed} names. */
public final class Seeds {

    private Seeds() {}

    public static LongStream of(int count) {
        return of(LongStream.range(0, count).toArray());
    }

    /** Of a test that has seeds of its own. */
    public static LongStream of(long... usual) {
        var named = Long.getLong("seed");
        return named == null ? LongStream.of(usual) : LongStream.of(named);
    }
}
