package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.columns.Carrying;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.guards.Guards;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.releases.ReleaseTables.NewRelease;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Putting a definition in force: inside the owner's transaction what must be whole, after it what only tells
 * others.
 */
@Component
class Publishing {

    private final Compiler compiler;
    private final Examination examination;
    private final PendingIndexes pendingIndexes;
    private final PendingFills pendingFills;
    private final Audit audit;
    private final Announcements announcements;
    private final Keysets keysets;

    Publishing(
            Compiler compiler,
            Examination examination,
            PendingIndexes pendingIndexes,
            PendingFills pendingFills,
            Audit audit,
            Announcements announcements,
            Keysets keysets) {
        this.compiler = compiler;
        this.examination = examination;
        this.pendingIndexes = pendingIndexes;
        this.pendingFills = pendingFills;
        this.audit = audit;
        this.announcements = announcements;
        this.keysets = keysets;
    }

    /** Within a transaction of {@code TenantDatabase.define}, which holds the tenant's lock. */
    Release publish(TenantScope scope, DSLContext sql, Definition wanted, Cause cause) {
        var schema = scope.tenant().schema();
        var releases = new ReleaseTables(sql, schema);
        int number = releases.current();
        var current = releases.inForce();
        var next = Carrying.named(wanted, number + 1);
        var findings = Finding.refusing(examination.findings(current, next));
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        var model = compiler.build(next);
        var plan = Planner.plan(compiler.buildStored(current), compiler.buildStored(next));
        var application = new Application(sql, schema);
        // Before any table is locked: queueing takes a connection, and people who wait for the table may hold them all.
        if (application.leavesIndexes(plan)) {
            pendingIndexes.buildSoon(scope);
        }
        pendingFills.fillSoon(scope, sql, compiler.build(current), model);
        if (Carrying.begins(current, next)) {
            pendingFills.carrySoon(scope);
        }
        if (Guards.needKeys(next)) {
            keysets.begin(scope, sql);
        }
        application.apply(plan, model);
        Carrying.follow(sql, schema, current, next, number + 1);
        var differences = Differences.between(current, next);
        var release = releases.publish(new NewRelease(
                number + 1,
                model.fingerprint(),
                next,
                plan,
                differences,
                cause.note(),
                scope.actor().subject()));
        audit.write(scope, sql, cause.act(release));
        return release;
    }

    /**
     * Why something is put in force.
     *
     * @param action as the audit has it
     * @param details what else the audit is to know
     */
    record Cause(String action, String note, Map<String, String> details) {

        private Act act(Release release) {
            var all = new HashMap<>(details);
            all.put("fingerprint", release.fingerprint());
            all.put("changes", Integer.toString(release.changes().size()));
            return new Act(action, "release " + release.number(), all);
        }
    }

    /** After the transaction: nothing depends on anybody hearing this. */
    void tell(TenantScope scope, Release release) {
        announcements.tell(scope, release);
    }
}
