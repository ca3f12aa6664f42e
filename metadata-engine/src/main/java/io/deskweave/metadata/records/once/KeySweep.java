package io.deskweave.metadata.records.once;

import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.jobs.Jobs.JobKind;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes keys whose time is over, day after day as long as there are any that will be. */
@Component
class KeySweep implements JobKind {

    static final String KEY = "metadata.key-sweep";

    /** Two names in turn: a job that is running cannot be queued again under its own. */
    static final UUID FIRST = new UUID(0, 1);

    private static final UUID SECOND = new UUID(0, 2);
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int PORTION = 5_000;

    private final TenantDatabase database;
    private final ObjectProvider<Jobs> jobs;

    KeySweep(TenantDatabase database, ObjectProvider<Jobs> jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(TenantScope scope, UUID job) {
        while (sweep(scope) == PORTION) {
            // The next portion.
        }
        if (hasMore(scope)) {
            jobs.getObject().queueLater(scope, KEY, job.equals(FIRST) ? SECOND : FIRST, AGAIN);
        }
    }

    private int sweep(TenantScope scope) {
        var table = KeptKeys.table(scope);
        return database.write(
                scope,
                sql -> sql.execute("delete from " + table + " where (actor, key) in (select actor, key from " + table
                        + " where expires_at <= now() limit " + PORTION + " for update skip locked)"));
    }

    private boolean hasMore(TenantScope scope) {
        return database.read(
                scope,
                sql -> sql.fetch("select 1 from " + KeptKeys.table(scope) + " where expires_at is not null limit 1")
                        .isNotEmpty());
    }
}
