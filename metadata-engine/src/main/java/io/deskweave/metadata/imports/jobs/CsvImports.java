package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.Imports;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.imports.mapping.Mapping;
import io.deskweave.metadata.imports.mapping.MappingProposer;
import io.deskweave.metadata.imports.mapping.MappingWrong;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.FileStore.StoredFile;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes, queues and shows imports. */
@Service
class CsvImports implements Imports {

    private static final int SAMPLE = 1_000;
    private static final int SHOWN = 5;
    private static final int JOBS_MAX = 100;
    private static final int REFUSED_MAX = 200;
    private static final int PAGE = 1_000;
    private static final Duration STILL = Duration.ofMinutes(1);

    private final TenantDatabase database;
    private final FileStore files;
    private final Models models;
    private final Jobs jobs;
    private final ImportSettings settings;
    private final Clock clock;

    CsvImports(
            TenantDatabase database, FileStore files, Models models, Jobs jobs, ImportSettings settings, Clock clock) {
        this.database = database;
        this.files = files;
        this.models = models;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Proposal propose(TenantScope scope, UUID file, String object) {
        scope.require(Right.IMPORT_RECORDS);
        var model = object(scope, object);
        try (var csv = open(scope, files.find(scope, file))) {
            var rows = csv.next(SAMPLE);
            var sample =
                    rows.stream().limit(SHOWN).map(row -> csv.header().own(row)).toList();
            @Nullable Long count = rows.size() < SAMPLE ? (long) rows.size() : null;
            return new Proposal(
                    csv.header().columns(), MappingProposer.propose(model, csv.header(), rows), sample, count);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be closed", e);
        }
    }

    @Override
    public ImportJob start(TenantScope scope, StartImport command) {
        scope.require(Right.IMPORT_RECORDS);
        var model = object(scope, command.object());
        var zone = Mapping.zone(command.timeZone());
        var file = files.claim(scope, command.file());
        Mapping.check(model, header(scope, file), command.mapping(), zone).requireEditing(new Clearance(scope));
        var id = UUID.randomUUID();
        var stored = database.write(scope, transaction -> {
            var table = new ImportJobs(transaction, scope);
            table.add(id, command, file.name(), scope);
            return table.find(id).orElseThrow();
        });
        jobs.queue(scope, ImportWorker.KEY, id);
        return stored.seen();
    }

    @Override
    public ImportJob job(TenantScope scope, UUID job) {
        scope.require(Right.IMPORT_RECORDS);
        var stored = find(scope, job);
        if (!stored.ended() && stored.times().changed().isBefore(clock.instant().minus(STILL))) {
            // Nothing moved for a while: perhaps a crash fell between the row and the queue, or the queue gave it up.
            jobs.queue(scope, ImportWorker.KEY, job);
        }
        return stored.seen();
    }

    @Override
    public List<ImportJob> jobs(TenantScope scope, int limit) {
        scope.require(Right.IMPORT_RECORDS);
        var most = Math.clamp(limit, 1, JOBS_MAX);
        return database.read(
                scope,
                transaction -> new ImportJobs(transaction, scope)
                        .newest(most).stream().map(StoredImport::seen).toList());
    }

    @Override
    public List<RefusedRow> refused(TenantScope scope, UUID job, long afterLine, int limit) {
        scope.require(Right.IMPORT_RECORDS);
        find(scope, job);
        return refusals(scope, job, afterLine, Math.clamp(limit, 1, REFUSED_MAX));
    }

    @Override
    public InputStream refusedFile(TenantScope scope, UUID job) {
        scope.require(Right.IMPORT_RECORDS);
        var stored = find(scope, job);
        if (stored.cleared()) {
            throw new Refused(JobProblem.cleared());
        }
        var file = stored.command().file();
        var csv = open(scope, files.find(scope, file));
        return new RefusedCsv(csv, line -> refusals(scope, job, line, PAGE));
    }

    private List<RefusedRow> refusals(TenantScope scope, UUID job, long afterLine, int limit) {
        return database.read(scope, transaction -> new Refusals(transaction, scope).after(job, afterLine, limit));
    }

    private StoredImport find(TenantScope scope, UUID job) {
        return database.read(scope, transaction -> new ImportJobs(transaction, scope).find(job))
                .orElseThrow(() -> new Refused(JobProblem.notFound()));
    }

    private ObjectModel object(TenantScope scope, String name) {
        var model = models.current(scope).model();
        return model.object(name)
                .orElseThrow(() -> new Refused(
                        MappingWrong.unknownObject(name, model.byName().keySet())));
    }

    private CsvFile open(TenantScope scope, StoredFile file) {
        return CsvFile.open(files.open(scope, file.id()), file.size(), settings.csv());
    }

    private CsvHeader header(TenantScope scope, StoredFile file) {
        try (var csv = open(scope, file)) {
            return csv.header();
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be closed", e);
        }
    }
}
