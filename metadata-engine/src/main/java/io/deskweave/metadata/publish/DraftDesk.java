package io.deskweave.metadata.publish;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.releases.DraftJournal;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Editing drafts, by several people at once: whoever changes one says which revision was seen. */
@Service
class DraftDesk implements Drafts {

    private static final int EDITS_MAX = 100;

    private final TenantDatabase database;
    private final Examination examination;
    private final Audit audit;

    DraftDesk(TenantDatabase database, Examination examination, Audit audit) {
        this.database = database;
        this.audit = audit;
        this.examination = examination;
    }

    @Override
    public Draft current(TenantScope scope) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> draft(scope, sql));
    }

    @Override
    public Draft change(TenantScope scope, Seen seen, DraftChange change) {
        scope.require(CHANGE_CONFIGURATION);
        return database.write(scope, sql -> {
            var editing = Editing.of(scope, sql);
            var before = editing.draft();
            var after = editing.changed(seen, change);
            var findings = examination.broughtBy(editing.inForce(), before, after);
            if (!findings.isEmpty()) {
                throw new Refused(findings);
            }
            editing.write(after);
            return draft(scope, sql);
        });
    }

    @Override
    public Draft bringForward(TenantScope scope, ForwardOrder order) {
        scope.require(CHANGE_CONFIGURATION);
        return database.write(scope, sql -> {
            Editing.of(scope, sql).bringForward(order);
            return draft(scope, sql);
        });
    }

    @Override
    public void discard(TenantScope scope, int revision) {
        scope.require(CHANGE_CONFIGURATION);
        database.write(scope, sql -> {
            if (!new DraftTable(sql, scope.tenant().schema()).drop(revision)) {
                throw new Refused(DraftRefusal.STALE);
            }
            int edits = new DraftJournal(sql, scope.tenant().schema()).discard();
            audit.write(
                    scope,
                    sql,
                    new Act("draft.discarded", "draft " + revision, Map.of("edits", Integer.toString(edits))));
            return revision;
        });
    }

    @Override
    public List<DraftEdit> edits(TenantScope scope, @Nullable Integer release, int below, int limit) {
        scope.require(READ_CONFIGURATION);
        int bounded = Math.clamp(limit, 1, EDITS_MAX);
        return database.read(
                scope, sql -> new DraftJournal(sql, scope.tenant().schema()).edits(release, below, bounded));
    }

    private Draft draft(TenantScope scope, DSLContext sql) {
        var releases = new ReleaseTables(sql, scope.tenant().schema());
        var stored = new DraftTable(sql, scope.tenant().schema()).read();
        int current = releases.current();
        var inForce = releases.inForce();
        if (stored.definition().isEmpty()) {
            return new Draft(stored.revision(), current, false, inForce, List.of(), List.of());
        }
        var draft = stored.definition().get();
        boolean overtaken = stored.basedOn() != current;
        var base = overtaken ? releases.definition(stored.basedOn()).orElse(Definition.empty()) : inForce;
        return new Draft(
                stored.revision(),
                stored.basedOn(),
                overtaken,
                draft,
                examination.findings(inForce, draft),
                Differences.between(base, draft));
    }
}
