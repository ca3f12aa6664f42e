package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The only way to a tenant's tables: every call runs in one transaction, in the tenant's own database role, in the
 * tenant's cell. Names must be qualified with {@code scope.tenant().schema()}; the search path holds the extensions
 * alone. A statement that runs past its time is refused with {@code storage.statement.timed-out}, a transaction that
 * met another one with {@code storage.write.collided}.
 *
 * <p>Every method refuses with {@code tenancy.tenant.suspended} when the tenant is not served (also when it stops being
 * served half-way: the transaction is undone) and with {@code storage.cell.unavailable} when its cell cannot be
 * reached.
 */
public interface TenantDatabase {

    /** Reads and writes in one transaction, which commits when the work returns and is undone when it throws. */
    <T> T write(TenantScope scope, Function<DSLContext, T> work);

    /** Reads in one read-only transaction. */
    <T> T read(TenantScope scope, Function<DSLContext, T> work);

    /**
     * Runs one SELECT in a single round trip: role, statement and commit are sent together.
     *
     * @param sql one statement with JDBC placeholders, without a semicolon; values are bound, never written into it
     */
    <T> T select(TenantScope scope, String sql, Binder binder, RowsReader<T> reader);

    /**
     * Changes the tenant's tables: one transaction as the schemas' owner, holding the tenant's advisory lock, with a
     * short {@code lock_timeout}; tried again when a lock was not to be had. Work must therefore be repeatable.
     */
    <T> T define(TenantScope scope, Function<DSLContext, T> work);

    /**
     * Runs one statement of a definition outside a transaction, as the schemas' owner, for
     * {@code CREATE INDEX CONCURRENTLY} alone.
     */
    void defineOnline(TenantScope scope, String sql);

    /** Binds the values of a statement. */
    @FunctionalInterface
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads all rows of an answer. */
    @FunctionalInterface
    interface RowsReader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
