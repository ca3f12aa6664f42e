package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;

/**
 * A tenant's one draft: what will be in force once it is published. All methods need CHANGE_CONFIGURATION, reading
 * READ_CONFIGURATION.
 */
public interface Drafts {

    /** The draft, begun from the current release when there is none. */
    Draft current(TenantScope scope);

    /**
     * Makes one change. Refuses with {@code metadata.draft.stale} when the draft is no longer at this revision,
     * and with every finding about the change itself.
     */
    Draft change(TenantScope scope, int revision, DraftChange change);

    /**
     * Carries the draft over to the release in force: what it changed stays changed, all else is as in force now.
     * Refuses with {@code metadata.draft.stale} likewise.
     */
    Draft bringForward(TenantScope scope, int revision);

    /** Throws the draft away; refuses with {@code metadata.draft.stale} likewise. */
    void discard(TenantScope scope, int revision);

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
