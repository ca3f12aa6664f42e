package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.Exports.State;
import io.deskweave.metadata.exports.sheets.Sheet;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works exports off. Every run writes a file of its own from the start, whose id stands in the row; only the run whose
 * file that is may move the export on or offer it. So a run that was killed leaves nothing that anybody sees, and one
 * that was only taken for dead finds itself overtaken.
 */
@Component
class ExportWorker implements Jobs.JobKind {

    static final String KEY = "export";

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int MOST_TRIES = 8;

    private final TenantDatabase database;
    private final FileStore files;
    private final ExportPlans plans;
    private final Authors authors;
    private final ExportSettings settings;

    ExportWorker(
            TenantDatabase database, FileStore files, ExportPlans plans, Authors authors, ExportSettings settings) {
        this.database = database;
        this.files = files;
        this.plans = plans;
        this.authors = authors;
        this.settings = settings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(TenantScope scope, UUID id) {
        var file = UUID.randomUUID();
        var begun = database.write(scope, transaction -> begin(new ExportJobs(transaction, scope), scope, id, file));
        if (begun.isEmpty()) {
            return;
        }
        var job = begun.get();
        if (job.written().tries() >= MOST_TRIES) {
            fail(scope, id, ExportProblem.stopped(MOST_TRIES));
            return;
        }
        boolean offered = false;
        try {
            offered = new ExportRun(scope, job, file).write();
            log.info("Export {} {}", id, offered ? "is done" : "was ended or is written elsewhere");
        } catch (Refused refused) {
            var lasting =
                    refused.problems().stream().filter(ExportWorker::lasts).findFirst();
            fail(scope, id, lasting.orElseThrow(() -> refused));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of an export could not be written", e);
        } finally {
            if (!offered) {
                files.delete(scope, file);
            }
        }
    }

    private Optional<StoredExport> begin(ExportJobs jobs, TenantScope scope, UUID id, UUID file) {
        var job = jobs.lock(id).filter(found -> !found.ended());
        job.ifPresent(found -> {
            var former = found.written().file();
            if (former != null) {
                files.delete(scope, former);
            }
            jobs.begun(id, file);
        });
        return job;
    }

    /** What trying again would not mend; a cell that is away or a desk that is suspended comes back. */
    private static boolean lasts(Problem problem) {
        return !problem.code().startsWith("storage.") && !problem.code().startsWith("tenancy.");
    }

    private void fail(TenantScope scope, UUID id, Problem problem) {
        database.write(scope, transaction -> {
            var jobs = new ExportJobs(transaction, scope);
            jobs.lock(id)
                    .filter(found -> !found.ended())
                    .ifPresent(found -> jobs.end(id, State.FAILED, ExportProblem.of(problem)));
            return id;
        });
        log.warn("Export {} failed: {}", id, problem.code());
    }

    /** One run of one export. */
    private final class ExportRun {

        private static final String TIMED_OUT = "storage.statement.timed-out";
        private static final int TOLD = 5_000;

        private final TenantScope platform;
        private final StoredExport job;
        private final UUID file;
        private TenantScope author;

        ExportRun(TenantScope platform, StoredExport job, UUID file) {
            this.platform = platform;
            this.job = job;
            this.file = file;
            this.author = authors.scopeOf(platform, job.author());
        }

        /** False when the export ended meanwhile or another run has overtaken this one. */
        boolean write() throws IOException {
            var plan = plans.of(author, job.command());
            var total = count(plan.pages());
            if (!tell(0, total)) {
                return false;
            }
            var written = copy(plan, total);
            if (written.isEmpty()) {
                return false;
            }
            var size = files.find(platform, file).size();
            return database.write(
                    platform,
                    transaction -> new ExportJobs(transaction, platform).done(job.id(), file, written.get(), size));
        }

        /** Empty when nobody wants it any more. */
        private Optional<Long> copy(ExportPlans.ExportPlan plan, Optional<Long> total) throws IOException {
            long rows = 0;
            long told = 0;
            var layout = job.command().layout();
            try (var out = files.create(platform, file, job.written().fileName());
                    var sheet = Sheet.begin(out, plan.columns(), layout)) {
                @Nullable String end = null;
                do {
                    var page = plan.pages().next(author, end, settings.page());
                    for (var row : page.records()) {
                        sheet.add(row);
                    }
                    rows += page.records().size();
                    end = page.end();
                    require(rows);
                    var due = rows - told >= TOLD;
                    told = due ? rows : told;
                    if (due && !mayGoOn(rows, total)) {
                        return Optional.empty();
                    }
                } while (end != null);
            }
            return Optional.of(rows);
        }

        private boolean mayGoOn(long rows, Optional<Long> total) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The platform stops; the export begins anew elsewhere");
            }
            author = authors.scopeOf(platform, job.author());
            return tell(rows, total);
        }

        /** Counting many records may take longer than a statement may; then nobody knows how far it is. */
        private Optional<Long> count(ExportedPages pages) {
            try {
                var total = pages.count(author);
                require(total);
                return Optional.of(total);
            } catch (Refused refused) {
                if (refused.problems().stream().allMatch(problem -> TIMED_OUT.equals(problem.code()))) {
                    return Optional.empty();
                }
                throw refused;
            }
        }

        private void require(long rows) {
            if (rows > settings.rows()) {
                throw new Refused(ExportProblem.tooManyRows(settings.rows()));
            }
        }

        private boolean tell(long rows, Optional<Long> total) {
            return database.write(
                    platform,
                    transaction ->
                            new ExportJobs(transaction, platform).advanced(job.id(), file, rows, total.orElse(null)));
        }
    }
}
