package io.deskweave.metadata.imports.jobs;

import io.deskweave.platform.problems.Problem;

/** What is wrong with an import as a whole, beside its file and its mapping. */
record JobProblem(String code, Kind kind, String message, String advice) implements Problem {

    static JobProblem notFound() {
        return new JobProblem(
                "import.job.not-found",
                Kind.NOT_FOUND,
                "There is no such import",
                "Look at the list of your desk's imports");
    }

    static JobProblem cleared() {
        return new JobProblem(
                "import.job.cleared",
                Kind.CONFLICT,
                "The file of this import and its refused rows were removed, as all are some time after an import",
                "Send the file again if you still have it, and import it anew");
    }

    static JobProblem stopped(int tries) {
        return new JobProblem(
                "import.job.stopped",
                Kind.CONFLICT,
                "The import failed %d times at the same place for a reason within the platform".formatted(tries),
                "Ask the platform's operator; the log names this import");
    }
}
