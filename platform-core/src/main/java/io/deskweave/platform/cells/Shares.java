package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of a cell's pool one tenant may hold: three of four connections, so that whatever a tenant asks for, there
 * are some left for its neighbours. Whoever finds no place waits in turn, and not for ever.
 */
final class Shares {

    private static final double LARGEST = 0.75;

    // Work within work holds the place of the outer one: to wait for a second would be to wait for oneself.
    private static final ThreadLocal<TenantId> HELD = new ThreadLocal<>();

    private final int places;
    private final Duration patience;
    // As many as the cell has tenants, and a few bytes each.
    private final Map<TenantId, Semaphore> taken = new ConcurrentHashMap<>();

    Shares(int poolSize, Duration patience) {
        this.places = (int) Math.max(1, Math.floor(poolSize * LARGEST));
        this.patience = patience;
    }

    /** Gives what gives the place back. */
    Runnable take(Tenant tenant) {
        if (tenant.id().equals(HELD.get())) {
            return () -> {};
        }
        var places = taken.computeIfAbsent(tenant.id(), id -> new Semaphore(this.places, true));
        if (!enter(places)) {
            throw new Refused(new TenantBusy(tenant.alias()));
        }
        var before = HELD.get();
        HELD.set(tenant.id());
        return () -> {
            if (before == null) {
                HELD.remove();
            } else {
                HELD.set(before);
            }
            places.release();
        };
    }

    private boolean enter(Semaphore places) {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
