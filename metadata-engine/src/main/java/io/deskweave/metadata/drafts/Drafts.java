package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's one draft: what will be in force once it is published. All methods need CHANGE_CONFIGURATION, reading
 * READ_CONFIGURATION.
 */
public interface Drafts {

    /** The draft, begun from the current release when there is none. */
    Draft current(TenantScope scope);

    /**
     * Makes one change to the draft as its author saw it. What others changed since stays: other elements and other
     * properties merge by themselves. Refuses with {@code metadata.draft.conflict} for each property that both changed
     * to something else, with {@code metadata.draft.stale} when that draft was published or thrown away, or the change
     * is too long ago, and with every finding about the change itself.
     *
     * @param seen the draft that its author saw
     */
    Draft change(TenantScope scope, Seen seen, DraftChange change);

    /** The same, refusing every conflict. */
    default Draft change(TenantScope scope, int revision, DraftChange change) {
        return change(scope, new Seen(revision, false), change);
    }

    /**
     * Carries the draft over to the release in force: what it changed stays changed, all else is as in force now.
     * Refuses with {@code metadata.draft.conflict} for what both changed and no choice is made about, and with
     * {@code metadata.draft.stale} when the draft is not at this revision.
     */
    Draft bringForward(TenantScope scope, ForwardOrder order);

    /** Throws the draft away; refuses with {@code metadata.draft.stale} likewise. */
    void discard(TenantScope scope, int revision);

    /**
     * Who changed what, newest first, those before the given revision, at most {@code limit} (1 to 100).
     *
     * @param release the release that came of the draft, null for the draft there is
     */
    List<DraftEdit> edits(TenantScope scope, @Nullable Integer release, int below, int limit);

    /**
     * The draft that somebody saw.
     *
     * @param keepMine whether the change wins where others changed the same property, for its author read the conflict
     */
    record Seen(int revision, boolean keepMine) {}

    /**
     * The wish to carry the draft over.
     *
     * @param keepDraft paths of conflicts where the draft's side is taken
     * @param keepInForce paths of conflicts where the side of what is in force is taken
     */
    record ForwardOrder(int revision, Set<List<String>> keepDraft, Set<List<String>> keepInForce) {

        public ForwardOrder {
            keepDraft = Set.copyOf(keepDraft);
            keepInForce = Set.copyOf(keepInForce);
        }

        /** Without a choice: every conflict is refused. */
        public static ForwardOrder asking(int revision) {
            return new ForwardOrder(revision, Set.of(), Set.of());
        }
    }

    /**
     * One change that somebody made to a draft.
     *
     * @param revision the draft's, after it
     */
    record DraftEdit(int revision, UUID by, Instant at, List<Difference> changes) {}

    /**
     * A draft.
     *
     * @param revision counts changes; whoever changes or publishes says which one was seen
     * @param basedOn the number of the release it started from
     * @param overtaken whether another release was put in force since; it must be brought forward to be published
     * @param findings everything that would refuse its publishing, or be asked, without looking at records
     * @param changes what differs from the release it started from, in order
     */
    record Draft(
            int revision,
            int basedOn,
            boolean overtaken,
            Definition definition,
            List<Problem> findings,
            List<Difference> changes) {}
}
