package io.deskweave.graphqlapi.exports;

import io.deskweave.metadata.exports.Exports.ExportJob;
import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.State;
import io.deskweave.platform.problems.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export as the schema shows it. */
record ExportView(
        UUID id,
        String object,
        Format format,
        String fileName,
        State state,
        long rows,
        @Nullable Long total,
        int percent,
        @Nullable Long size,
        @Nullable Map<String, Object> failure,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        OffsetDateTime keptUntil,
        @Nullable String file) {

    static ExportView of(ExportJob job) {
        var progress = job.progress();
        var finished = job.finishedAt();
        var failure = job.failure();
        return new ExportView(
                job.id(),
                job.object(),
                job.format(),
                job.fileName(),
                job.state(),
                progress.rows(),
                progress.total(),
                progress.percent(),
                job.size(),
                failure == null ? null : finding(failure),
                moment(job.createdAt()),
                finished == null ? null : moment(finished),
                moment(job.keptUntil()),
                job.state() == State.DONE ? "/exports/%s/%s".formatted(job.id(), job.fileName()) : null);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A map, for a problem's own type is private to the room that found it. */
    private static Map<String, Object> finding(Problem problem) {
        return Map.of(
                "code", problem.code(),
                "kind", problem.kind(),
                "message", problem.message(),
                "advice", problem.advice(),
                "path", problem.path(),
                "severity", problem.severity());
    }
}
