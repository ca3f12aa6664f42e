package io.deskweave.metadata.retypes;

import static org.jooq.impl.DSL.name;

import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.metadata.publish.Arrivals;
import io.deskweave.metadata.retypes.RetypeTables.Row;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Carries a tenant's values from old columns to new ones while people write, and moves the field over when all are
 * there. Each step is one transaction that also says how far it came, so that whoever takes over after a kill goes on
 * from there.
 */
@Component
class RetypeJob implements Jobs.JobKind {

    static final String KEY = "metadata.retypes";

    // A writer of one of them waits no longer than these are written.
    private static final int BATCH = 500;
    // So few that they are carried while writers wait.
    private static final int LAST = 200;
    private static final int ROUNDS_MAX = 2_000;
    // Other pods know the new model a second later; what they write until then is carried soon, and once more when no
    // request of theirs can be left.
    private static final int LOOKS_SOON = 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofMinutes(2);

    private final TenantDatabase database;
    private final Carriages carriages;
    private final Arrivals arrivals;
    private final Pace pace;

    @Autowired
    RetypeJob(TenantDatabase database, Carriages carriages, Arrivals arrivals, Jobs jobs, Clock clock) {
        this(database, carriages, arrivals, new Pace(jobs, clock, BETWEEN_LOOKS));
    }

    RetypeJob(TenantDatabase database, Carriages carriages, Arrivals arrivals, Pace pace) {
        this.database = database;
        this.carriages = carriages;
        this.arrivals = arrivals;
        this.pace = pace;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(TenantScope scope, UUID job) {
        // With the tenant's lock: whoever comes before the release is kept waits for it.
        for (var row : database.define(scope, sql -> tables(scope, sql).active())) {
            var carriage =
                    database.read(scope, sql -> carriages.of(sql, scope.tenant().schema(), row));
            var way = new OnTheWay(scope, row, carriage);
            if (row.state() == State.CARRYING && !carriedOver(way)) {
                continue;
            }
            afterwards(way);
        }
    }

    /** Whether the field is of its new type now. */
    private boolean carriedOver(OnTheWay way) {
        for (boolean more = true; more; ) {
            more = write(way, batches -> batches.fill(way.target(), BATCH));
        }
        catchUp(way, State.CARRYING);
        if (refused(way, null)) {
            return false;
        }
        var obstacle = arrivals.buildIndexes(way.scope(), way.target());
        if (obstacle.isPresent()) {
            return !refused(way, obstacle.get());
        }
        catchUp(way, State.CARRYING);
        return !refused(way, null) && movedOver(way);
    }

    private void catchUp(OnTheWay way, State state) {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            if (write(way, batches -> batches.due(way.target(), state, BATCH)) < LAST) {
                return;
            }
        }
        throw new IllegalStateException("Records are written faster than they are carried; it is tried again");
    }

    /** @param obstacle why it cannot go on, where that is not for single values */
    private boolean refused(OnTheWay way, @Nullable String obstacle) {
        return write(way, batches -> {
            boolean refused = obstacle != null || batches.refused(way.target());
            if (refused) {
                tables(way.scope(), batches.sql()).move(way.target(), State.REFUSED, obstacle);
            }
            return refused;
        });
    }

    /**
     * Writers wait from the lock on; what they wrote until then is carried, so that nobody who reads the new column
     * misses what was acknowledged before.
     */
    private boolean movedOver(OnTheWay way) {
        var release = database.define(way.scope(), sql -> {
            var tables = tables(way.scope(), sql);
            if (tables.locked(way.target())
                    .filter(row -> row.state() == State.CARRYING)
                    .isEmpty()) {
                return Optional.<Release>empty();
            }
            var arrived = arrivals.arrive(way.scope(), sql, way.target());
            sql.execute("lock table {0} in share row exclusive mode", way.table());
            var batches = way.batches(sql);
            while (batches.due(way.target(), State.CARRYING, BATCH) > 0) {
                if (batches.refused(way.target())) {
                    throw new IllegalStateException("A value that cannot be converted came last; it is tried again");
                }
            }
            tables.move(way.target(), arrived.isPresent() ? State.MOVED : State.GIVEN_UP, null);
            return arrived;
        });
        release.ifPresent(published -> arrivals.tell(way.scope(), published));
        return release.isPresent();
    }

    /** What pods that do not know yet write to the old column. */
    private void afterwards(OnTheWay way) {
        var movedAt = way.row().movedAt();
        if (movedAt != null && movedAt.plus(LATE).isBefore(pace.clock().instant())) {
            catchUp(way, State.MOVED);
            database.define(way.scope(), sql -> {
                arrivals.end(sql, way.scope(), way.row().object(), way.target());
                tables(way.scope(), sql).move(way.target(), State.DONE, null);
                return way;
            });
            return;
        }
        pace.jobs().queueLater(way.scope(), KEY, UUID.randomUUID(), LATE.plusSeconds(1));
        for (int look = 0; look < LOOKS_SOON; look++) {
            catchUp(way, State.MOVED);
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace.betweenLooks());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for late writes", e);
        }
    }

    private static RetypeTables tables(TenantScope scope, DSLContext sql) {
        return new RetypeTables(sql, scope.tenant().schema());
    }

    private <T> T write(OnTheWay way, Function<Batches, T> work) {
        return database.write(way.scope(), sql -> work.apply(way.batches(sql)));
    }

    /** When it looks again at what late pods wrote. */
    record Pace(Jobs jobs, Clock clock, Duration betweenLooks) {}

    /** One change of one tenant. */
    private record OnTheWay(TenantScope scope, Row row, Carriage carriage) {

        String target() {
            return row.target();
        }

        Table<?> table() {
            return DSL.table(name(scope.tenant().schema().value(), row.object()));
        }

        Batches batches(DSLContext sql) {
            return new Batches(sql, scope.tenant().schema(), carriage);
        }
    }
}
