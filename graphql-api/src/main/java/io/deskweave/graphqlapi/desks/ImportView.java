package io.deskweave.graphqlapi.desks;

import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.platform.problems.Problem.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as the schema shows it. */
record ImportView(ImportJob job) {

    static ImportView of(ImportJob job) {
        return new ImportView(job);
    }

    UUID id() {
        return job.id();
    }

    String object() {
        return job.object();
    }

    String fileName() {
        return job.fileName();
    }

    boolean dryRun() {
        return job.dryRun();
    }

    State state() {
        return job.state();
    }

    long read() {
        return job.progress().read();
    }

    long inserted() {
        return job.progress().inserted();
    }

    long refused() {
        return job.progress().refused();
    }

    int percent() {
        return job.progress().percent();
    }

    @Nullable
    Map<String, Object> failure() {
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
                List.of());
    }

    OffsetDateTime createdAt() {
        return moment(job.createdAt());
    }

    @Nullable
    OffsetDateTime finishedAt() {
        var finished = job.finishedAt();
        return finished == null ? null : moment(finished);
    }

    @Nullable
    String refusedFile() {
        return job.progress().refused() == 0 ? null : "/imports/%s/refused.csv".formatted(job.id());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
