package io.deskweave.metadata.publish;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Publishes drafts, and knows what was published. */
@Service
class ReleaseDesk implements Releases {

    private static final int NOTE_LENGTH_MAX = 2000;
    private static final int HISTORY_MAX = 100;

    private final TenantDatabase database;
    private final Publishing publishing;

    ReleaseDesk(TenantDatabase database, Publishing publishing) {
        this.database = database;
        this.publishing = publishing;
    }

    @Override
    public Release publish(TenantScope scope, int revision, String note) {
        scope.require(CHANGE_CONFIGURATION);
        if (note.length() > NOTE_LENGTH_MAX || note.codePoints().anyMatch(ReleaseDesk::isControl)) {
            throw new Refused(DraftRefusal.NOTE_TOO_LONG);
        }
        var release = database.define(scope, sql -> publishDraft(scope, sql, revision, note));
        publishing.tell(scope, release);
        return release;
    }

    private Release publishDraft(TenantScope scope, DSLContext sql, int revision, String note) {
        var drafts = new DraftTable(sql, scope.tenant().schema());
        var releases = new ReleaseTables(sql, scope.tenant().schema());
        var stored = drafts.readLocked();
        if (stored.revision() != revision) {
            throw new Refused(DraftRefusal.STALE);
        }
        var next = stored.definition().orElseThrow(() -> new Refused(DraftRefusal.EMPTY));
        if (stored.basedOn() != releases.current()) {
            throw new Refused(DraftRefusal.STALE);
        }
        if (Differences.between(releases.inForce(), next).isEmpty()) {
            throw new Refused(DraftRefusal.EMPTY);
        }
        var release = publishing.publish(scope, sql, next, note);
        drafts.drop(revision);
        return release;
    }

    @Override
    public List<Release> history(TenantScope scope, int below, int limit) {
        scope.require(READ_CONFIGURATION);
        int bounded = Math.clamp(limit, 1, HISTORY_MAX);
        return database.read(scope, sql -> new ReleaseTables(sql, scope.tenant().schema()).history(below, bounded));
    }

    @Override
    public Definition definition(TenantScope scope, int number) {
        scope.require(READ_CONFIGURATION);
        return database.read(
                scope,
                sql -> new ReleaseTables(sql, scope.tenant().schema())
                        .definition(number)
                        .orElseThrow(() -> new Refused(DraftRefusal.RELEASE_NOT_FOUND)));
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n';
    }
}
