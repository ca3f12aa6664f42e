package io.deskweave.metadata.imports.jobs;

import static io.deskweave.metadata.imports.mapping.Fields.choice;
import static io.deskweave.metadata.imports.mapping.Fields.field;
import static io.deskweave.metadata.imports.mapping.Fields.required;
import static io.deskweave.metadata.imports.mapping.Fields.unique;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.imports.Imports;
import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.util.unit.DataSize;

/** A tenant with one object and everything that imports into it, on real servers; runs happen when the test says so. */
final class ImportDesk {

    static final ImportSettings SETTINGS = new ImportSettings(DataSize.ofMegabytes(50), 500, 1_000_000, 1_000, 10);

    private static final TestPlatform PLATFORM = TestPlatform.with("io.deskweave.metadata.records");

    final TenantScope platformScope;
    final TenantScope scope;
    final TenantDatabase database = PLATFORM.bean(TenantDatabase.class);
    final FileStore files = PLATFORM.bean(FileStore.class);
    final ObjectModel object;
    final List<UUID> queued = new ArrayList<>();
    private final InForce inForce;

    private ImportDesk(ObjectModel object) {
        this.object = object;
        this.inForce = new InForce(1, Model.of("test", List.of(object)));
        this.platformScope = PLATFORM.newTenant(TestPlatform.CN_EAST);
        this.scope = new TenantScope(
                platformScope.tenant(),
                new Actor(UUID.randomUUID(), Actor.Kind.PERSON, null),
                Set.of(Right.IMPORT_RECORDS));
        createTable();
    }

    /** Requests with a unique key, a required subject, a status with a default and one field of some other types. */
    static ImportDesk open() {
        return new ImportDesk(new ObjectModel(
                "o1",
                "Request",
                "request",
                "requests",
                Texts.none(),
                Texts.none(),
                "subject",
                List.of(
                        unique(field("key", "text")),
                        required(field("subject", "text")),
                        choice("status", "NEW:New", "IN_PROGRESS:In progress", "CLOSED:Closed"),
                        field("openedAt", "dateTime"),
                        field("amount", "decimal"),
                        field("place", "place"))));
    }

    static ImportDesk open(FieldModel... fields) {
        return new ImportDesk(new ObjectModel(
                "o1", "Request", "request", "requests", Texts.none(), Texts.none(), "subject", List.of(fields)));
    }

    static RecordBatches batches() {
        return PLATFORM.bean(RecordBatches.class);
    }

    Imports imports() {
        return imports(SETTINGS);
    }

    Imports imports(ImportSettings settings) {
        return new CsvImports(
                database,
                files,
                asked -> inForce,
                (asked, kind, job, after) -> queued.add(job),
                settings,
                PLATFORM.bean(Clock.class));
    }

    ImportWorker worker(TenantDatabase through, RecordBatches batches, ImportSettings settings) {
        return new ImportWorker(
                through, files, asked -> inForce, batches, new Rosters(PLATFORM.bean(Organisation.class)), settings);
    }

    ImportWorker worker() {
        return worker(database, batches(), SETTINGS);
    }

    UUID keep(String csv) {
        return keep(csv.getBytes(UTF_8));
    }

    UUID keep(byte[] csv) {
        return files.keep(scope, "requests.csv", new ByteArrayInputStream(csv), 1L << 30)
                .id();
    }

    /** Each column fills the field of its name. */
    StartImport command(String csv, boolean dryRun, String... columns) {
        var mapping = List.of(columns).stream()
                .map(column -> new ColumnMapping(column, List.of(column), null))
                .toList();
        return new StartImport(keep(csv), "Request", mapping, "UTC", dryRun);
    }

    ImportJob start(StartImport command) {
        return imports().start(scope, command);
    }

    ImportJob run(StartImport command) {
        var job = start(command);
        worker().run(platformScope, job.id());
        return imports().job(scope, job.id());
    }

    ImportJob job(UUID id) {
        return imports().job(scope, id);
    }

    List<RefusedRow> refused(ImportJob job) {
        return imports().refused(scope, job.id(), 0, 200);
    }

    String refusedFile(ImportJob job) {
        try (var content = imports().refusedFile(scope, job.id())) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of one field of all records, in order. */
    List<String> values(String fieldName) {
        var column = DSL.field(StableNames.column(object.field(fieldName).orElseThrow()));
        return database.read(
                scope,
                sql -> sql.select(column.cast(String.class))
                        .from(StableNames.table(scope.tenant().schema(), object))
                        .orderBy(1)
                        .fetch(row -> String.valueOf(row.value1())));
    }

    long rowsOf(String table) {
        return database.read(scope, sql ->
                (long) sql.fetchCount(DSL.table(DSL.name(scope.tenant().schema().value(), table))));
    }

    /** How often each author stands in the records. */
    Map<UUID, Long> authors() {
        var author = DSL.field(StableNames.CREATED_BY, UUID.class);
        return database.read(
                scope,
                sql ->
                        sql
                                .select(author)
                                .from(StableNames.table(scope.tenant().schema(), object))
                                .fetch(author)
                                .stream()
                                .collect(Collectors.groupingBy(id -> id, Collectors.counting())));
    }

    private void createTable() {
        var table = "\"%s\".\"%s\"".formatted(scope.tenant().schema(), object.id());
        var columns = object.fields().stream()
                .map(f -> "\"%s\" %s%s".formatted(f.id(), type(f.shape()), f.unique() ? " unique" : ""))
                .collect(Collectors.joining(", "));
        database.define(
                platformScope,
                sql -> sql.execute("create table " + table
                        + " (id uuid primary key, version integer not null default 1, release integer not null default"
                        + " 1, created_at timestamptz not null default now(), updated_at timestamptz not null default"
                        + " now(), created_by uuid, updated_by uuid, " + columns + ")"));
    }

    private static String type(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text text -> "text";
            case ValueShape.Choice choice -> "text";
            case ValueShape.Category category -> "text";
            case ValueShape.Choices choices -> "text[]";
            case ValueShape.Money money -> throw new IllegalStateException("Money lies in two columns");
            case ValueShape.Address address -> "jsonb";
            case ValueShape.Files files -> "jsonb";
            case ValueShape.WholeNumber number -> "bigint";
            case ValueShape.Duration seconds -> "bigint";
            case ValueShape.Decimal decimal -> "numeric(%d,%d)".formatted(decimal.precision(), decimal.scale());
            case ValueShape.YesNo yesNo -> "boolean";
            case ValueShape.Date date -> "date";
            case ValueShape.DateTime moment -> "timestamptz";
            case ValueShape.Point point -> "point";
            case ValueShape.Reference reference -> "uuid";
            case ValueShape.References references -> "uuid[]";
            case ValueShape.AnyReference any -> throw new IllegalStateException("It lies in two columns");
            case ValueShape.Person person -> "uuid";
            case ValueShape.Department department -> "uuid";
        };
    }
}
