package io.deskweave.metadata.records.storing;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New ids of records: UUIDs of version 7 (RFC 9562), ascending on one pod even within a millisecond, so that the
 * order by id is the order of creation and an index grows at its end.
 */
public final class RecordIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RecordIds() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> COUNTER_BITS << 16) | VERSION_7 | (tick & COUNTER_MASK);
        return new UUID(high, (RANDOM.nextLong() & VARIANT_MASK) | VARIANT);
    }
}
