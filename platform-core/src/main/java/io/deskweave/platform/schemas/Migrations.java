package io.deskweave.platform.schemas;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.schemas.ChangeScripts.ChangeScript;
import io.deskweave.platform.storage.TenantSchemas.Failure;
import io.deskweave.platform.storage.TenantSchemas.MigrationReport;
import io.deskweave.platform.tenancy.SchemaName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One run that brings every schema up to date. A tenant whose script fails stays where it is, with the script and the
 * reason in {@code shared.tenant_schema}; the others go on, and the next run tries it again.
 */
@Component
class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final int THREADS = 3;

    private final Cells cells;
    private final ChangeScripts scripts;
    private final SharedSchemas shared;

    Migrations(Cells cells, ChangeScripts scripts, SharedSchemas shared) {
        this.cells = cells;
        this.scripts = scripts;
        this.shared = shared;
    }

    /** The directory's tables; without them nothing can be served, so a failure is thrown. */
    void updateDirectory() {
        shared.update(cells.directory(), "directory", "shared-schema/directory.sql");
    }

    MigrationReport run() {
        return run(cells.all());
    }

    MigrationReport run(Collection<Cell> places) {
        var failures = new ArrayList<Failure>();
        var tenants = 0;
        var run = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            for (var cell : places) {
                try {
                    shared.update(cell, "shared", "shared-schema/cell.sql");
                    var behind = behind(cell);
                    tenants += behind.size();
                    failures.addAll(replay(cell, behind, workers, run));
                } catch (SQLException | RuntimeException e) {
                    failures.add(new Failure(cell.name(), "shared", "", reason(e)));
                }
            }
        }
        failures.forEach(
                f -> log.error("Not up to date: {} in cell {} {}: {}", f.what(), f.cell(), f.script(), f.reason()));
        return new MigrationReport(tenants, run.get(), List.copyOf(failures));
    }

    private List<Failure> replay(Cell cell, List<SchemaName> schemas, ExecutorService workers, AtomicInteger run) {
        var tasks = new ArrayList<Future<Optional<Failure>>>();
        for (var schema : schemas) {
            Callable<Optional<Failure>> replay = () -> bringUpToDate(cell, schema, run);
            tasks.add(workers.submit(replay));
        }
        return tasks.stream().map(Migrations::outcome).flatMap(Optional::stream).toList();
    }

    private static Optional<Failure> outcome(Future<Optional<Failure>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while migrating", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A migration broke", e);
        }
    }

    /** The schemas that lack a script or have one whose text was changed afterwards. */
    private List<SchemaName> behind(Cell cell) throws SQLException {
        var sql = "select t.schema_name, m.script, m.checksum from shared.tenant_schema t"
                + " left join shared.tenant_migration m using (schema_name) order by t.schema_name";
        var applied = new HashMap<String, Map<String, String>>();
        try (var connection = cell.connectAsOwner();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var ofSchema = applied.computeIfAbsent(rows.getString(1), s -> new HashMap<>());
                if (rows.getString(2) != null) {
                    ofSchema.put(rows.getString(2), rows.getString(3));
                }
            }
        }
        return applied.entrySet().stream()
                .filter(e -> scripts.all().stream()
                        .anyMatch(s -> !s.checksum().equals(e.getValue().get(s.key()))))
                .map(e -> new SchemaName(e.getKey()))
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private Optional<Failure> bringUpToDate(Cell cell, SchemaName schema, AtomicInteger run) {
        var at = new AtomicReference<>("");
        try (var connection = cell.connectAsOwner()) {
            bringUpToDate(connection, schema, run, at);
            remember(cell, schema, null, null);
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            var failure = new Failure(cell.name(), schema.value(), at.get(), reason(e));
            rememberQuietly(cell, schema, failure);
            return Optional.of(failure);
        }
    }

    /** @param at told each script before it is looked at, so that a failure can name it */
    private void bringUpToDate(Connection connection, SchemaName schema, AtomicInteger run, AtomicReference<String> at)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var script : scripts.all()) {
                at.set(script.key());
                if (runOnce(new SchemaScripts(connection, schema), script)) {
                    run.incrementAndGet();
                }
                connection.commit();
            }
        } finally {
            connection.rollback();
        }
    }

    private static boolean runOnce(SchemaScripts changes, ChangeScript script) throws SQLException {
        changes.lock();
        var checksum = changes.applied().get(script.key());
        if (checksum == null) {
            changes.run(script);
            return true;
        }
        if (!checksum.equals(script.checksum())) {
            throw new IllegalStateException(
                    "The script was changed after it had been applied; write a new one instead");
        }
        return false;
    }

    private static void rememberQuietly(Cell cell, SchemaName schema, Failure failure) {
        try {
            remember(cell, schema, failure.script(), failure.reason());
        } catch (SQLException | RuntimeException e) {
            log.warn("The failure of {} could not be noted in cell {}", schema, cell.name(), e);
        }
    }

    private static void remember(Cell cell, SchemaName schema, @Nullable String script, @Nullable String reason)
            throws SQLException {
        var sql = "update shared.tenant_schema set failed_script = ?, failure = ?,"
                + " failed_at = case when ?::text is null then null else now() end"
                + " where schema_name = ? and failed_script is distinct from ?";
        try (var connection = cell.connectAsOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            statement.setString(2, reason);
            statement.setString(3, script);
            statement.setString(4, schema.value());
            statement.setString(5, script);
            statement.executeUpdate();
        }
    }

    private static String reason(Exception failure) {
        var state = SqlFailures.state(failure);
        var message = String.valueOf(failure.getMessage());
        var text = state.isEmpty() ? message : state + " " + message;
        return text.substring(0, Math.min(1_000, text.length()));
    }
}
