package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.Exports;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Queues, shows, cancels and hands out exports. */
@Service
class ExportDesk implements Exports {

    private static final int JOBS_MAX = 100;
    private static final Duration STILL = Duration.ofMinutes(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final TenantDatabase database;
    private final FileStore files;
    private final ExportPlans plans;
    private final Jobs jobs;
    private final Audit audit;
    private final ExportSettings settings;
    private final Clock clock;

    ExportDesk(
            TenantDatabase database,
            FileStore files,
            ExportPlans plans,
            Jobs jobs,
            Audit audit,
            ExportSettings settings,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.plans = plans;
        this.jobs = jobs;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ExportJob start(TenantScope scope, StartExport command) {
        scope.require(Right.READ_RECORDS);
        // One record is read, so that whatever a query would refuse is refused now and not by the job.
        plans.of(scope, command).pages().next(scope, null, 1);
        var id = UUID.randomUUID();
        var now = clock.instant();
        var kept = Duration.ofDays(settings.keptDays());
        // Queued before the row is kept: a crash in between leaves a job that finds nothing, never a file for ever.
        jobs.queueLater(scope, ExportRemoval.KEY, id, kept);
        var stored = database.write(scope, transaction -> {
            var table = new ExportJobs(transaction, scope);
            if (table.underWay() >= settings.atOnce()) {
                throw new Refused(ExportProblem.tooMany(settings.atOnce()));
            }
            table.add(id, command, fileName(command, now), scope.actor(), now.plus(kept));
            audit.write(scope, transaction, act("export.started", id, command));
            return table.find(id).orElseThrow();
        });
        jobs.queue(scope, ExportWorker.KEY, id);
        return stored.seen();
    }

    private static String fileName(StartExport command, Instant now) {
        var layout = command.layout();
        return "%s-%s.%s"
                .formatted(
                        command.object(),
                        STAMP.format(now.atZone(ZoneId.of(layout.zone()))),
                        layout.format().ending());
    }

    private static Act act(String action, UUID id, StartExport command) {
        var details = Map.of(
                "export", id.toString(), "format", command.layout().format().name());
        return new Act(action, command.object(), details);
    }

    @Override
    public ExportJob job(TenantScope scope, UUID job) {
        var stored = own(scope, job);
        if (!stored.ended() && stored.times().changed().isBefore(clock.instant().minus(STILL))) {
            // Nothing moved for a while: perhaps a crash fell between the row and the queue, or the queue gave it up.
            jobs.queue(scope, ExportWorker.KEY, job);
        }
        return stored.seen();
    }

    @Override
    public List<ExportJob> jobs(TenantScope scope, int limit) {
        scope.require(Right.READ_RECORDS);
        var most = Math.clamp(limit, 1, JOBS_MAX);
        var author = scope.actor().subject();
        return database.read(
                scope,
                transaction -> new ExportJobs(transaction, scope)
                        .newest(author, most).stream().map(StoredExport::seen).toList());
    }

    @Override
    public ExportJob cancel(TenantScope scope, UUID job) {
        own(scope, job);
        return database.write(scope, transaction -> {
                    var table = new ExportJobs(transaction, scope);
                    table.lock(job).filter(found -> !found.ended()).ifPresent(found -> {
                        var file = found.written().file();
                        if (file != null) {
                            files.delete(scope, file);
                        }
                        table.end(job, State.CANCELLED, null);
                    });
                    return table.find(job).orElseThrow(() -> new Refused(ExportProblem.notFound()));
                })
                .seen();
    }

    @Override
    public ExportedFile file(TenantScope scope, UUID job, String name) {
        var stored = own(scope, job);
        if (!stored.written().fileName().equals(name)) {
            throw new Refused(ExportProblem.notFound());
        }
        var file = stored.written().file();
        if (stored.state() != State.DONE || file == null) {
            throw new Refused(ExportProblem.notDone());
        }
        var content = files.open(scope, file);
        database.write(scope, transaction -> {
            audit.write(scope, transaction, act("export.fetched", job, stored.command()));
            return job;
        });
        return new ExportedFile(name, stored.command().layout().format(), content);
    }

    private StoredExport own(TenantScope scope, UUID job) {
        scope.require(Right.READ_RECORDS);
        return database.read(scope, transaction -> new ExportJobs(transaction, scope).find(job))
                .filter(found -> found.author().subject().equals(scope.actor().subject()))
                .orElseThrow(() -> new Refused(ExportProblem.notFound()));
    }
}
