package io.deskweave.platform.jobs;

import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.UUID;

/**
 * Queues work for a tenant, to be done soon, once, by some pod; resumed by another when that one dies. While the tenant
 * is suspended its work waits, however long; within five seconds after it is served again the work goes on.
 */
public interface Jobs {

    /**
     * Queues the job in the tenant's own cell. The same kind and id again does nothing while it is queued.
     *
     * @param kind the {@link JobKind#key()} of the worker
     */
    default void queue(TenantScope scope, String kind, UUID job) {
        queueLater(scope, kind, job, Duration.ZERO);
    }

    /** The same, to be done when so much time has passed. */
    void queueLater(TenantScope scope, String kind, UUID job, Duration after);

    /** What does the jobs of one kind; one bean each. */
    interface JobKind {

        String key();

        /**
         * Works on until the job is done. Runs again from the start after a crash, so progress must be kept with the
         * work, in the same transaction.
         */
        void run(TenantScope scope, UUID job);
    }
}
