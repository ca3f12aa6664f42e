package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.DraftConflict;
import io.deskweave.metadata.changes.Elements;
import io.deskweave.metadata.changes.Forward;
import io.deskweave.metadata.changes.Merge;
import io.deskweave.metadata.changes.Merge.Side;
import io.deskweave.metadata.changes.Merge.Sides;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.Drafts.ForwardOrder;
import io.deskweave.metadata.drafts.Drafts.Seen;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.releases.DraftJournal;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.DraftTable.Stored;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** A draft being changed, inside a transaction that holds it: everybody else who wants to change it waits. */
public record Editing(
        ReleaseTables releases,
        DraftTable drafts,
        DraftJournal journal,
        UUID author,
        Stored stored,
        Definition inForce) {

    /** Takes the draft; whoever else wants to change it waits until the transaction ends. */
    public static Editing of(TenantScope scope, DSLContext sql) {
        var schema = scope.tenant().schema();
        var releases = new ReleaseTables(sql, schema);
        var drafts = new DraftTable(sql, schema);
        var stored = drafts.readLocked();
        return new Editing(
                releases, drafts, new DraftJournal(sql, schema), scope.actor().subject(), stored, releases.inForce());
    }

    /** What is in force where nothing was changed yet. */
    public Definition draft() {
        return stored.definition().orElse(inForce);
    }

    /** The draft with a change to it that somebody made who saw it at this revision. */
    Definition changed(Seen seen, DraftChange change) {
        int revision = seen.revision();
        if (revision == stored.revision()) {
            return Edit.apply(inForce, draft(), change, stored.elementsGiven());
        }
        var base = journal.at(revision, stored.revision(), draft()).orElseThrow(() -> new Refused(DraftRefusal.STALE));
        var mine = Edit.apply(inForce, base, change, stored.elementsGiven());
        // What is new is in nobody's way, and gets an id that nobody has.
        if (Elements.of(mine).addsTo(Elements.of(base))) {
            return added(seen, change);
        }
        var merge = Merge.of(new Sides(base, mine, draft()), inForce, Map.of());
        if (!seen.keepMine()) {
            refuse(merge.conflicts().stream()
                    .map(conflict -> new DraftConflict(conflict, journal.latest(revision, conflict.key())))
                    .toList());
        }
        return merge.definition();
    }

    private Definition added(Seen seen, DraftChange change) {
        var after = Edit.apply(inForce, draft(), change, stored.elementsGiven());
        var mine = Elements.of(after);
        var theirs = Elements.of(draft());
        // Somebody else added one of the same name, and this would take its place.
        if (!seen.keepMine() && !mine.addsTo(theirs)) {
            refuse(theirs.before(mine).keySet().stream()
                    .map(key -> new DraftConflict(Merge.added(key, mine, theirs), journal.latest(seen.revision(), key)))
                    .toList());
        }
        return after;
    }

    void bringForward(ForwardOrder order) {
        requireSeen(order.revision());
        if (stored.definition().isEmpty()) {
            return;
        }
        var choices = new HashMap<List<String>, Side>();
        order.keepInForce().forEach(path -> choices.put(path, Side.THEIRS));
        order.keepDraft().forEach(path -> choices.put(path, Side.MINE));
        var base = releases.definition(stored.basedOn()).orElse(Definition.empty());
        var forward = Forward.of(base, draft(), inForce, choices);
        refuse(forward.conflicts().stream()
                .map(conflict -> new DraftConflict(conflict, Optional.empty()))
                .toList());
        write(forward.definition(), releases.current());
    }

    /** Refuses with {@code metadata.draft.stale} when the draft is no longer at this revision. */
    public void requireSeen(int revision) {
        if (stored.revision() != revision) {
            throw new Refused(DraftRefusal.STALE);
        }
    }

    private static void refuse(List<DraftConflict> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new Refused(conflicts);
        }
    }

    /** Writes the draft, based on what it was based on; who changed what is noted along. */
    public void write(Definition after) {
        write(after, stored.definition().isPresent() ? stored.basedOn() : releases.current());
    }

    /**
     * Writes the draft likewise.
     *
     * @param basedOn the number of the release that it is compared with
     */
    public void write(Definition after, int basedOn) {
        if (!drafts.write(stored.revision(), basedOn, after)) {
            throw new Refused(DraftRefusal.STALE);
        }
        drafts.keepIds(inForce, draft());
        journal.note(stored.revision() + 1, author, draft(), after);
    }
}
