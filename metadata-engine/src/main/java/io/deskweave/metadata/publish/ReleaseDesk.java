package io.deskweave.metadata.publish;

import static io.deskweave.platform.tenancy.Right.PUBLISH_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.publish.Publishing.Cause;
import io.deskweave.metadata.publish.deletions.UnconfirmedDeletions;
import io.deskweave.metadata.releases.DraftJournal;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Publishes drafts and what was in force before, and knows what was published. */
@Service
class ReleaseDesk implements Releases {

    private static final int NOTE_LENGTH_MAX = 2000;
    private static final int HISTORY_MAX = 100;

    private final TenantDatabase database;
    private final Publishing publishing;
    private final RollBacks rollBacks;
    private final Warnings warnings;
    private final UnconfirmedDeletions deletions;

    ReleaseDesk(
            TenantDatabase database,
            Publishing publishing,
            RollBacks rollBacks,
            Warnings warnings,
            UnconfirmedDeletions deletions) {
        this.database = database;
        this.publishing = publishing;
        this.rollBacks = rollBacks;
        this.warnings = warnings;
        this.deletions = deletions;
    }

    @Override
    public Release publish(TenantScope scope, PublishOrder order) {
        scope.require(PUBLISH_CONFIGURATION);
        // Counted before the tenant's lock is taken: what holds for the records now is all that can be said anyhow.
        database.read(scope, sql -> {
            ask(scope, sql, order);
            return order;
        });
        return published(scope, order.note(), sql -> publishDraft(scope, sql, order));
    }

    /** When the draft moved on nothing is asked: publishing will say so. */
    private void ask(TenantScope scope, DSLContext sql, PublishOrder order) {
        var stored = new DraftTable(sql, scope.tenant().schema()).read();
        if (stored.revision() == order.revision()) {
            stored.definition().ifPresent(next -> {
                var inForce = new ReleaseTables(sql, scope.tenant().schema()).inForce();
                var change = new Warnings.Change(inForce, next);
                warnings.ask(sql, scope.tenant().schema(), change, order.acceptWarnings());
            });
        }
    }

    @Override
    public List<Problem> warnings(TenantScope scope) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var schema = scope.tenant().schema();
            var inForce = new ReleaseTables(sql, schema).inForce();
            return new DraftTable(sql, schema)
                    .read()
                    .definition()
                    .map(next -> warnings.of(sql, schema, new Warnings.Change(inForce, next)))
                    .orElse(List.of());
        });
    }

    @Override
    public WayBack wayBack(TenantScope scope, int to) {
        scope.require(READ_CONFIGURATION);
        return database.read(
                scope,
                sql -> rollBacks.way(new ReleaseTables(sql, scope.tenant().schema()), to));
    }

    @Override
    public Release rollBack(TenantScope scope, RollBackOrder order) {
        return published(scope, order.note(), sql -> rollBacks.rollBack(scope, sql, order));
    }

    private Release published(TenantScope scope, String note, Function<DSLContext, Release> publish) {
        scope.require(PUBLISH_CONFIGURATION);
        if (note.length() > NOTE_LENGTH_MAX || note.codePoints().anyMatch(ReleaseDesk::isUnreadable)) {
            throw new Refused(DraftRefusal.NOTE_TOO_LONG);
        }
        var release = database.define(scope, publish);
        publishing.tell(scope, release);
        return release;
    }

    private Release publishDraft(TenantScope scope, DSLContext sql, PublishOrder order) {
        var drafts = new DraftTable(sql, scope.tenant().schema());
        var releases = new ReleaseTables(sql, scope.tenant().schema());
        var stored = drafts.readLocked();
        if (stored.revision() != order.revision()) {
            throw new Refused(DraftRefusal.STALE);
        }
        var next = stored.definition().orElseThrow(() -> new Refused(DraftRefusal.EMPTY));
        if (stored.basedOn() != releases.current()) {
            throw new Refused(DraftRefusal.OVERTAKEN);
        }
        var inForce = releases.inForce();
        if (Differences.between(inForce, next).isEmpty()) {
            throw new Refused(DraftRefusal.EMPTY);
        }
        var change = new UnconfirmedDeletions.Change(releases.current(), inForce, next);
        deletions.refuse(sql, scope.tenant().schema(), change, order.deletions());
        var accepted = String.join(" ", new TreeSet<>(order.acceptWarnings()));
        var cause = new Cause("configuration.published", order.note(), Map.of("accepted", accepted));
        var release = publishing.publish(scope, sql, next, cause);
        drafts.drop(order.revision());
        new DraftJournal(sql, scope.tenant().schema()).publish(release.number());
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

    /** Half of a pair of surrogates would not come back from the database. */
    private static boolean isUnreadable(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n')
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
