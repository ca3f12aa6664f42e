package io.deskweave.metadata.imports.jobs;

import static io.deskweave.metadata.imports.mapping.Fields.choice;
import static io.deskweave.metadata.imports.mapping.Fields.field;
import static io.deskweave.metadata.imports.mapping.Fields.required;
import static io.deskweave.metadata.imports.mapping.Fields.unique;

import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.imports.RequestsCsv;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** Prints how many rows go in each second: {@code mvn test-compile exec:java}'s main class, not a test. */
final class ImportBenchmark {

    private static final ImportSettings SETTINGS =
            new ImportSettings(DataSize.ofMegabytes(200), 500, 1_000_000, 100_000, 500);
    private static final int ROWS = 40_000;
    private static final int ROUNDS = 3;

    private ImportBenchmark() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < ROUNDS; round++) {
            measure(false);
            measure(true);
        }
        System.exit(0);
    }

    private static void measure(boolean dryRun) {
        var desk = ImportDesk.open(
                unique(field("uniqueKey", "text")),
                required(field("subject", "text")),
                choice("status", "NEW:New", "IN_PROGRESS:In progress", "CLOSED:Closed"),
                field("openedAt", "dateTime"),
                field("closedAt", "dateTime"),
                field("requestType", "text"),
                field("descriptor", "text"),
                field("locationType", "text"),
                field("zip", "text"),
                field("address", "text"),
                field("borough", "text"),
                field("communityBoard", "text"),
                field("agency", "text"),
                field("place", "place"));
        var file = desk.keep(RequestsCsv.madeUp(ROWS));
        var proposed = desk.imports(SETTINGS).propose(desk.scope, file, "Request");
        var command = new StartImport(file, "Request", proposed.mapping(), "America/New_York", dryRun);
        var job = desk.imports(SETTINGS).start(desk.scope, command);
        var took = run(desk, job.id());
        var progress = desk.job(job.id()).progress();
        System.out.printf(
                "%s: %,d rows, %d fields, %,d refused, %,d ms, %,d rows/s%n",
                dryRun ? "dry run" : "import ",
                progress.read(),
                proposed.mapping().size(),
                progress.refused(),
                took.toMillis(),
                progress.read() * 1_000 / Math.max(1, took.toMillis()));
    }

    private static Duration run(ImportDesk desk, UUID job) {
        var begun = System.nanoTime();
        desk.worker(desk.database, ImportDesk.batches(), SETTINGS).run(desk.platformScope, job);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
