package io.deskweave.tenantadmin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real clock, some days ahead. */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Goes so many days ahead of today; 0 comes back. */
    public void goAhead(int days) {
        ahead = Duration.ofDays(days);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
