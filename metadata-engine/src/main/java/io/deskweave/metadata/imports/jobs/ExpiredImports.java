package io.deskweave.metadata.imports.jobs;

import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Imports that ended so long ago that nobody mends what they refused. */
@Component
public class ExpiredImports {

    private final TenantDatabase database;

    public ExpiredImports(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Lets one of those that ended before go of its file and its findings, which quote values; what it counted stays.
     * Answers the file, which others may name.
     */
    public Optional<UUID> clearOne(TenantScope scope, Instant endedBefore) {
        return database.write(scope, transaction -> clear(transaction, scope, endedBefore));
    }

    private static Optional<UUID> clear(DSLContext transaction, TenantScope scope, Instant endedBefore) {
        var cleared = new ImportJobs(transaction, scope).clearEndedBefore(endedBefore.atOffset(ZoneOffset.UTC));
        cleared.ifPresent(job -> new Refusals(transaction, scope).forget(job.id()));
        return cleared.map(job -> job.command().file());
    }
}
