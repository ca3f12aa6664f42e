package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.imports.csv.CsvRow;
import io.deskweave.metadata.imports.mapping.Mapping;
import io.deskweave.metadata.imports.mapping.MappingWrong;
import io.deskweave.metadata.imports.mapping.RowReader;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works imports off. The file is looked through as a whole first, so that a file which cannot be read to its end brings
 * nothing in. Then each chunk is one transaction: its rows, its refusals and how far the import is, together or not at
 * all; so a run that was killed is taken up exactly where it stopped, and a second run of the same import finds that
 * the first has moved on and lets it.
 */
@Component
class ImportWorker implements Jobs.JobKind {

    static final String KEY = "import";

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int MOST_TRIES = 8;

    private final TenantDatabase database;
    private final FileStore files;
    private final Models models;
    private final RecordBatches batches;
    private final Rosters rosters;
    private final ImportSettings settings;

    ImportWorker(
            TenantDatabase database,
            FileStore files,
            Models models,
            RecordBatches batches,
            Rosters rosters,
            ImportSettings settings) {
        this.database = database;
        this.files = files;
        this.models = models;
        this.batches = batches;
        this.rosters = rosters;
        this.settings = settings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(TenantScope scope, UUID id) {
        var begun = database.write(scope, transaction -> begin(new ImportJobs(transaction, scope), id));
        if (begun.isEmpty()) {
            return;
        }
        var job = begun.get();
        if (job.counts().tries() >= MOST_TRIES) {
            fail(scope, id, JobProblem.stopped(job.counts().tries()));
            return;
        }
        try {
            work(scope, job);
        } catch (Refused refused) {
            var lasting =
                    refused.problems().stream().filter(ImportWorker::lasts).findFirst();
            fail(scope, id, lasting.orElseThrow(() -> refused));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of an import could not be closed", e);
        }
    }

    /** What trying again would not mend; a cell that is away or a desk that is suspended comes back. */
    private static boolean lasts(Problem problem) {
        return problem.code().startsWith("import.") || problem.code().startsWith("storage.file.");
    }

    private static Optional<StoredImport> begin(ImportJobs jobs, UUID id) {
        var job = jobs.lock(id).filter(found -> !found.ended());
        job.ifPresent(found -> jobs.tried(id));
        return job;
    }

    private void work(TenantScope scope, StoredImport job) throws IOException {
        if (job.counts().total() == null) {
            lookThrough(scope, job);
        }
        var position = job.counts().read();
        try (var csv = open(scope, job)) {
            csv.skip(position);
            for (var rows = csv.next(settings.chunk()); !rows.isEmpty(); rows = csv.next(settings.chunk())) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("The platform stops; the import goes on elsewhere");
                }
                if (!take(scope, job, csv.header(), rows)) {
                    log.info("Import {} is worked on elsewhere", job.id());
                    return;
                }
            }
        }
        database.write(scope, transaction -> {
            var jobs = new ImportJobs(transaction, scope);
            jobs.lock(job.id())
                    .filter(found -> !found.ended())
                    .ifPresent(found -> jobs.end(job.id(), State.DONE, null));
            new SeenValues(transaction, scope, job.id()).forget();
            return job.id();
        });
        log.info("Import {} is done", job.id());
    }

    private CsvFile open(TenantScope scope, StoredImport job) {
        var file = files.find(scope, job.command().file());
        return CsvFile.open(files.open(scope, file.id()), file.size(), settings.csv());
    }

    private void lookThrough(TenantScope scope, StoredImport job) throws IOException {
        try (var csv = open(scope, job)) {
            var rows = csv.skip(Long.MAX_VALUE);
            database.write(scope, transaction -> {
                new ImportJobs(transaction, scope).lookedThrough(job.id(), rows);
                return rows;
            });
        }
    }

    /** False when somebody else has moved the import on. */
    private boolean take(TenantScope scope, StoredImport job, CsvHeader header, List<CsvRow> rows) {
        var inForce = models.current(scope);
        var name = job.command().object();
        var object = inForce.model()
                .object(name)
                .orElseThrow(() -> new Refused(MappingWrong.unknownObject(
                        name, inForce.model().byName().keySet())));
        var zone = Mapping.zone(job.command().timeZone());
        var mapping = Mapping.check(object, header, job.mapping(), zone);
        var chunk = new Chunk(rows, new RowReader(mapping, rosters.of(scope, object)));
        return database.write(scope, transaction -> {
            var jobs = new ImportJobs(transaction, scope);
            var now = jobs.lock(job.id()).filter(found -> !found.ended());
            if (now.isEmpty() || now.get().counts().read() != rows.getFirst().number() - 1) {
                return false;
            }
            new ChunkStep(transaction, scope, job, inForce, object).run(batches, chunk);
            var refusals = chunk.refusals();
            new Refusals(transaction, scope)
                    .keep(job.id(), refusals, now.get().counts().refused(), settings.refusedRows());
            jobs.advance(job.id(), chunk.inserted(), refusals.size());
            return true;
        });
    }

    private void fail(TenantScope scope, UUID id, Problem problem) {
        database.write(scope, transaction -> {
            var jobs = new ImportJobs(transaction, scope);
            jobs.lock(id).filter(found -> !found.ended()).ifPresent(found -> {
                var message = problem.message() + ". " + problem.advice() + ". " + whatIsIn(found);
                jobs.end(id, State.FAILED, new StoredImport.Failure(problem.code(), message));
            });
            new SeenValues(transaction, scope, id).forget();
            return id;
        });
        log.warn("Import {} failed: {}", id, problem.code());
    }

    private static String whatIsIn(StoredImport job) {
        var counts = job.counts();
        if (job.command().dryRun() || counts.inserted() == 0) {
            return "No row went in";
        }
        return ("Of the first %,d rows %,d are in; bring the rows after them, or the whole file when a field that"
                        + " allows each value once keeps rows from going in twice")
                .formatted(counts.read(), counts.inserted());
    }
}
