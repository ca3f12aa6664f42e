package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.metadata.releases.CachedModels;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.releases.ReleaseTables.NewRelease;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantScope;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Putting a definition in force: inside the owner's transaction what must be whole, after it what only tells
 * others.
 */
@Component
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final Compiler compiler;
    private final Examination examination;
    private final PendingIndexes pendingIndexes;
    private final PendingFills pendingFills;
    private final Directory directory;
    private final Signals signals;

    Publishing(
            Compiler compiler,
            Examination examination,
            PendingIndexes pendingIndexes,
            PendingFills pendingFills,
            Directory directory,
            Signals signals) {
        this.compiler = compiler;
        this.examination = examination;
        this.pendingIndexes = pendingIndexes;
        this.pendingFills = pendingFills;
        this.directory = directory;
        this.signals = signals;
    }

    /** Within a transaction of {@code TenantDatabase.define}, which holds the tenant's lock. */
    Release publish(TenantScope scope, DSLContext sql, Definition next, String note) {
        var schema = scope.tenant().schema();
        var releases = new ReleaseTables(sql, schema);
        int number = releases.current();
        var current = releases.inForce();
        var findings = Finding.refusing(examination.findings(current, next));
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        var model = compiler.build(next);
        var plan = Planner.plan(compiler.buildStored(current), compiler.buildStored(next));
        if (new Application(sql, schema).apply(plan, model)) {
            pendingIndexes.buildSoon(scope);
        }
        pendingFills.fillSoon(scope, sql, compiler.build(current), model);
        return releases.publish(new NewRelease(
                number + 1,
                model.fingerprint(),
                next,
                plan,
                Differences.between(current, next),
                note,
                scope.actor().subject()));
    }

    /** After the transaction: nothing depends on anybody hearing this. */
    void tell(TenantScope scope, Release release) {
        signals.tell(CachedModels.TOPIC, scope.tenant().id().toString());
        try {
            directory.pointTo(scope.tenant().id(), release.number());
        } catch (RuntimeException e) {
            log.warn(
                    "The directory does not know of release {} of tenant {}",
                    release.number(),
                    scope.tenant().id(),
                    e);
        }
    }
}
