package io.deskweave.graphqlapi.desks;

import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.platform.problems.Problem.Kind;
import io.deskweave.platform.problems.Problem.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as the schema shows it. */
record ImportView(
        UUID id,
        String object,
        String fileName,
        boolean dryRun,
        State state,
        long read,
        long inserted,
        long refused,
        int percent,
        @Nullable Map<String, Object> failure,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String refusedFile) {

    static ImportView of(ImportJob job) {
        var progress = job.progress();
        var finished = job.finishedAt();
        return new ImportView(
                job.id(),
                job.object(),
                job.fileName(),
                job.dryRun(),
                job.state(),
                progress.read(),
                progress.inserted(),
                progress.refused(),
                progress.percent(),
                failure(job),
                moment(job.createdAt()),
                finished == null ? null : moment(finished),
                progress.refused() == 0 || job.cleared() ? null : "/imports/%s/refused.csv".formatted(job.id()));
    }

    private static @Nullable Map<String, Object> failure(ImportJob job) {
        var code = job.failureCode();
        if (code == null) {
            return null;
        }
        return Map.of(
                "code",
                code,
                "kind",
                Kind.INVALID,
                "message",
                Objects.requireNonNullElse(job.failureMessage(), "The import stopped"),
                "advice",
                "Mend what is named and start the import again",
                "path",
                List.of(),
                "severity",
                Severity.ERROR);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
