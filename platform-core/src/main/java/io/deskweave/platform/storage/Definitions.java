package io.deskweave.platform.storage;

import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.TenantNotServed;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Changes of tenants' tables, as the owner. They step back from locks rather than make people wait behind them. */
@Component
class Definitions {

    private static final int TRIES = 8;
    private static final long PAUSE_MILLIS = 50;

    private final Statements statements;
    private final Duration lockTimeout;

    Definitions(Statements statements, PlatformSettings settings) {
        this.statements = statements;
        this.lockTimeout = settings.database().lockTimeout();
    }

    <T> T define(TenantRole role, TenantScope scope, Function<DSLContext, T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(role, scope, work);
            } catch (SQLException | RuntimeException e) {
                if (attempt >= TRIES || !isLock(e)) {
                    throw e instanceof SQLException sql
                            ? SqlFailures.translate(sql, role.cell())
                            : SqlFailures.translate((RuntimeException) e, role.cell());
                }
                pause(attempt);
            }
        }
    }

    private static boolean isLock(Exception failure) {
        var state = SqlFailures.state(failure);
        return state.equals(SqlFailures.LOCK_NOT_AVAILABLE) || state.equals(SqlFailures.DEADLOCK);
    }

    private <T> T once(TenantRole role, TenantScope scope, Function<DSLContext, T> work) throws SQLException {
        try (var connection = role.cell().connectAsOwner()) {
            connection.setAutoCommit(false);
            try {
                lock(connection, role);
                var answer = work.apply(statements.on(connection, scope));
                connection.commit();
                return answer;
            } finally {
                // The database undid what a session did that is gone; why it is gone is what the caller is to hear.
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }

    private void lock(Connection connection, TenantRole role) throws SQLException {
        var sql = "SET LOCAL lock_timeout = %d; SELECT pg_advisory_xact_lock(hashtextextended('%s', 0))"
                .formatted(lockTimeout.toMillis(), role.tenant().schema());
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        // Held until the end: a suspension waits for the change, or the change sees the suspension.
        var served = "select from shared.tenant_schema where schema_name = ? and served for share";
        try (var statement = connection.prepareStatement(served)) {
            statement.setString(1, role.tenant().schema().value());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new Refused(new TenantNotServed(role.tenant().alias()));
                }
            }
        }
    }

    /**
     * One at a time per tenant: two such statements on one table wait for each other's snapshots until the database
     * ends one of them.
     */
    void defineOnline(TenantRole role, TenantScope scope, String sql) {
        statements.tell(scope, sql);
        try (var connection = role.cell().connectAsOwner();
                var statement = connection.createStatement()) {
            var key = "hashtextextended('online %s', 0)".formatted(role.tenant().schema());
            awaitTurn(statement, "select pg_try_advisory_lock(%s)".formatted(key));
            try {
                statement.execute(sql);
            } finally {
                statement.execute("select pg_advisory_unlock(%s)".formatted(key));
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(e, role.cell());
        }
    }

    /** Asks again and again: a statement that waited would hold a snapshot, which the other one waits for. */
    private static void awaitTurn(Statement statement, String tryLock) throws SQLException {
        for (var attempt = 1; !isTrue(statement, tryLock); attempt++) {
            pause(Math.min(attempt, TRIES));
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, PAUSE_MILLIS * (attempt + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a lock", e);
        }
    }
}
