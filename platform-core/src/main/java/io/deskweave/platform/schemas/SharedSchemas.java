package io.deskweave.platform.schemas;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.SqlFailures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.stereotype.Component;

/** The tables that belong to no single tenant: one schema in the directory's database, one in every cell. */
@Component
class SharedSchemas {

    /** Liquibase cannot run two updates at once in one JVM, and tests start several platforms. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    void update(Cell cell, String schema, String changeLog) {
        ONE_AT_A_TIME.lock();
        try (var connection = cell.connectAsOwner()) {
            connection.setAutoCommit(true);
            execute(connection, "select pg_advisory_lock(hashtextextended('deskweave.shared', 0))");
            try {
                execute(connection, "create schema if not exists " + schema);
                liquibase(cell, schema, changeLog);
            } finally {
                execute(connection, "select pg_advisory_unlock(hashtextextended('deskweave.shared', 0))");
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(e, cell);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void liquibase(Cell cell, String schema, String changeLog) {
        try (var connection = cell.connectAsOwner()) {
            Scope.child(Map.of("liquibase.analytics.enabled", false), () -> {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDefaultSchemaName(schema);
                database.setLiquibaseSchemaName(schema);
                var liquibase = new Liquibase(changeLog, new ClassLoaderResourceAccessor(), database);
                liquibase.setChangeLogParameter("app", cell.appUsername());
                // The advisory lock is ours, so a lock row can only be left over from a run that was killed.
                liquibase.forceReleaseLocks();
                liquibase.update(new Contexts());
            });
        } catch (LiquibaseException | SQLException e) {
            throw new IllegalStateException("The shared schema of cell %s was not updated".formatted(cell.name()), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The shared schema of cell %s was not updated".formatted(cell.name()), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
