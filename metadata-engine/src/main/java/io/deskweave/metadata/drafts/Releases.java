package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was and is in force. Publishing and rolling back need PUBLISH_CONFIGURATION, reading READ_CONFIGURATION. */
public interface Releases {

    /**
     * Puts the draft in force: columns, release and pointer in one transaction. Refuses with
     * {@code metadata.draft.stale} when the draft moved on, with {@code metadata.draft.overtaken} when another release
     * was put in force since it began, with {@code metadata.draft.empty} when it changes nothing, with every finding
     * that refuses, with every warning that was not accepted, and, where records hold values of what would be deleted,
     * with {@code metadata.field.deletion-unconfirmed} and {@code metadata.field.deletion-not-exported}.
     */
    Release publish(TenantScope scope, PublishOrder order);

    /** What publishing the draft asks about: warnings among its findings, and what becomes of records, counted now. */
    List<Problem> warnings(TenantScope scope);

    /** What rolling back to a release would do. Refuses with {@code metadata.release.not-found}. */
    WayBack wayBack(TenantScope scope, int to);

    /**
     * Puts in force, as a new release, what was in force then, as far as nothing is taken away: see {@link WayBack}. A
     * draft stays as it is and is overtaken.
     */
    Release rollBack(TenantScope scope, RollBackOrder order);

    /** Newest first, those below the given number, at most {@code limit} (1 to 100). */
    List<Release> history(TenantScope scope, int below, int limit);

    /** Refuses with {@code metadata.release.not-found}. */
    Definition definition(TenantScope scope, int number);

    /**
     * One published version of a tenant's configuration.
     *
     * @param number counts from 1 within its tenant
     * @param changes what it changed
     */
    record Release(
            int number,
            String fingerprint,
            Instant publishedAt,
            UUID publishedBy,
            String note,
            List<Difference> changes) {}

    /**
     * What rolling back to a release would do: what came later is retired and keeps its values, what was retired since
     * is restored, the rest is as it was then.
     *
     * @param findings everything that would refuse it
     * @param kept what would stay as it is now, for it cannot be taken back
     */
    record WayBack(int from, int to, List<Difference> changes, List<Problem> findings, List<Problem> kept) {}

    /**
     * The wish to publish the draft that was seen at this revision.
     *
     * @param acceptWarnings the codes of warnings that were read, to go on all the same
     * @param deletions fields whose values may go for good
     */
    record PublishOrder(int revision, String note, Set<String> acceptWarnings, List<Deletion> deletions) {

        public PublishOrder {
            acceptWarnings = Set.copyOf(acceptWarnings);
            deletions = List.copyOf(deletions);
        }

        /** Nothing that holds values is deleted. */
        public PublishOrder(int revision, String note, Set<String> acceptWarnings) {
            this(revision, note, acceptWarnings, List.of());
        }
    }

    /**
     * A field that is to be deleted although records hold values of it.
     *
     * @param field null for a whole object with its records
     * @param records how many do, at most: if there are more by now it is refused
     */
    record Deletion(String object, @Nullable String field, long records) {}

    /**
     * The wish to roll back.
     *
     * @param from the release in force that was seen, null to roll back whatever is
     * @param acceptKept whether to do it although something stays as it is now
     */
    record RollBackOrder(int to, @Nullable Integer from, String note, boolean acceptKept) {}
}
