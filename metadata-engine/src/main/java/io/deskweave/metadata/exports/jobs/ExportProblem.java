package io.deskweave.metadata.exports.jobs;

import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with an export as a whole, beside its columns; also as its row keeps it. */
record ExportProblem(String code, Kind kind, String message, String advice, List<String> path) implements Problem {

    static ExportProblem of(Problem problem) {
        return new ExportProblem(problem.code(), problem.kind(), problem.message(), problem.advice(), problem.path());
    }

    static ExportProblem notFound() {
        return new ExportProblem(
                "export.job.not-found",
                Kind.NOT_FOUND,
                "You have no such export",
                "Look at the list of your exports; they are removed after some days",
                List.of());
    }

    static ExportProblem notDone() {
        return new ExportProblem(
                "export.job.not-done",
                Kind.CONFLICT,
                "The export has no whole file",
                "Wait until its state is DONE; start it again when it failed or was cancelled",
                List.of());
    }

    static ExportProblem tooMany(int atOnce) {
        return new ExportProblem(
                "export.jobs.too-many",
                Kind.LIMIT_REACHED,
                "%d exports of your desk are under way, which is as many as may be".formatted(atOnce),
                "Wait until one has ended, or cancel one of yours",
                List.of());
    }

    static ExportProblem tooManyRows(long rows) {
        return new ExportProblem(
                "export.rows.too-many",
                Kind.LIMIT_REACHED,
                "More than %,d records pass the filter, which is as many as a file may have".formatted(rows),
                "Narrow the filter, such as to one year at a time",
                List.of("filter"));
    }

    static ExportProblem unknownObject(String name, Stream<String> names) {
        return new ExportProblem(
                "export.object.unknown",
                Kind.INVALID,
                "There is no object '%s'".formatted(name),
                NearNames.advice(names, name, "Write its name as the API has it, such as Ticket"),
                List.of("object"));
    }

    static ExportProblem unknownZone(String name) {
        return new ExportProblem(
                "export.zone.unknown",
                Kind.INVALID,
                "There is no time zone '%s'".formatted(name),
                "Write it like Asia/Shanghai or UTC",
                List.of("zone"));
    }

    static ExportProblem gone() {
        return new ExportProblem(
                "export.person.gone",
                Kind.FORBIDDEN,
                "Who started the export may not sign in any more",
                "Have somebody else start it",
                List.of());
    }

    static ExportProblem stopped(int tries) {
        return new ExportProblem(
                "export.job.stopped",
                Kind.CONFLICT,
                "The export failed %d times for a reason within the platform".formatted(tries),
                "Narrow the filter or leave the order out; if that does not help, ask the platform's operator",
                List.of());
    }
}
