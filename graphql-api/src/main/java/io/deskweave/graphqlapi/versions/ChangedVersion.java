package io.deskweave.graphqlapi.versions;

import io.deskweave.metadata.drafts.Releases.Release;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What a release changed in the API. */
record ChangedVersion(
        int release,
        OffsetDateTime publishedAt,
        String fingerprint,
        String note,
        boolean breaking,
        List<SchemaChange> changes) {

    static ChangedVersion of(Release release, List<SchemaChange> changes) {
        return new ChangedVersion(
                release.number(),
                release.publishedAt().atOffset(ZoneOffset.UTC),
                release.fingerprint(),
                release.note(),
                changes.stream().anyMatch(SchemaChange::breaking),
                changes);
    }
}
