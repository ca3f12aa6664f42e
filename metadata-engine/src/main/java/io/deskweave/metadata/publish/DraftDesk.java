package io.deskweave.metadata.publish;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.Forward;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Editing drafts: whoever changes one says which revision was seen, and only one of two who saw the same goes
 * through.
 */
@Service
class DraftDesk implements Drafts {

    private final TenantDatabase database;
    private final Examination examination;

    DraftDesk(TenantDatabase database, Examination examination) {
        this.database = database;
        this.examination = examination;
    }

    @Override
    public Draft current(TenantScope scope) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> draft(scope, sql));
    }

    @Override
    public Draft change(TenantScope scope, int revision, DraftChange change) {
        scope.require(CHANGE_CONFIGURATION);
        return database.write(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            var drafts = new DraftTable(sql, scope.tenant().schema());
            var stored = drafts.read();
            if (stored.revision() != revision) {
                throw new Refused(DraftRefusal.STALE);
            }
            var inForce = releases.inForce();
            var before = stored.definition().orElse(inForce);
            var after = Edit.apply(inForce, before, change);
            var findings = examination.broughtBy(inForce, before, after);
            if (!findings.isEmpty()) {
                throw new Refused(findings);
            }
            int basedOn = stored.definition().isPresent() ? stored.basedOn() : releases.current();
            written(drafts.write(revision, basedOn, after));
            return draft(scope, sql);
        });
    }

    @Override
    public Draft bringForward(TenantScope scope, int revision) {
        scope.require(CHANGE_CONFIGURATION);
        return database.write(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            var drafts = new DraftTable(sql, scope.tenant().schema());
            var stored = drafts.read();
            if (stored.revision() != revision) {
                throw new Refused(DraftRefusal.STALE);
            }
            stored.definition().ifPresent(draft -> {
                var base = releases.definition(stored.basedOn()).orElse(Definition.empty());
                var forward = Forward.of(base, draft, releases.inForce());
                written(drafts.write(revision, releases.current(), forward));
            });
            return draft(scope, sql);
        });
    }

    private static void written(boolean asSeen) {
        if (!asSeen) {
            throw new Refused(DraftRefusal.STALE);
        }
    }

    @Override
    public void discard(TenantScope scope, int revision) {
        scope.require(CHANGE_CONFIGURATION);
        database.write(scope, sql -> {
            if (!new DraftTable(sql, scope.tenant().schema()).drop(revision)) {
                throw new Refused(DraftRefusal.STALE);
            }
            return revision;
        });
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
