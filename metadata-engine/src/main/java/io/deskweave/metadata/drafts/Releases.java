package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was and is in force. */
public interface Releases {

    /**
     * Puts the draft in force: columns, release and pointer in one transaction. Refuses with
     * {@code metadata.draft.stale} when the draft moved on or another release was published since it began, with
     * {@code metadata.draft.empty} when it changes nothing, and with every finding.
     */
    Release publish(TenantScope scope, int revision, String note);

    /** Newest first, those below the given number, at most {@code limit} (1 to 100). */
    List<Release> history(TenantScope scope, int below, int limit);

    /** Refuses with {@code metadata.release.not-found}. */
    Definition definition(TenantScope scope, int number);

    /**
     * One published version of a tenant's configuration.
     *
     * @param number counts from 1 within its tenant
     * @param changes what it changed, in words
     */
    record Release(
            int number,
            String fingerprint,
            Instant publishedAt,
            UUID publishedBy,
            String note,
            List<Drafts.Difference> changes) {}
}
