package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Throws the draft away; refuses with {@code metadata.draft.stale} likewise. */
    void discard(TenantScope scope, int revision);

    /**
     * A draft.
     *
     * @param revision counts changes; whoever changes or publishes says which one was seen
     * @param basedOn the number of the release it started from
     * @param findings everything that would refuse its publishing
     * @param changes what differs from the release it started from, in words, in order
     */
    record Draft(int revision, int basedOn, Definition definition, List<Problem> findings, List<Difference> changes) {}

    /** One difference, such as "field zip of Ticket added". */
    record Difference(Kind kind, String object, @Nullable String field, String summary) {

        /** What happened to the element. */
        public enum Kind {
            ADDED,
            CHANGED,
            RETIRED,
            RESTORED
        }
    }
}
