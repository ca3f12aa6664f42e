package io.deskweave.metadata.changes;

import java.util.stream.LongStream;

/** The seeds of random histories: the same each time, or the one that {@code -Dseed} names. */
final class Seeds {

    private Seeds() {}

    static LongStream of(int count) {
        var named = Long.getLong("seed");
        return named == null ? LongStream.range(0, count) : LongStream.of(named);
    }
}
