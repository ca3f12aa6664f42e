package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantNotServed;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tenants' database, each transaction in the role of its tenant. */
@Component
class RoleTransactions implements TenantDatabase {

    private final Cells cells;
    private final Statements statements;
    private final Definitions definitions;
    private final List<CommitListener> listeners;

    RoleTransactions(
            Cells cells, Statements statements, Definitions definitions, ObjectProvider<CommitListener> listeners) {
        this.cells = cells;
        this.statements = statements;
        this.definitions = definitions;
        this.listeners = listeners.orderedStream().toList();
    }

    @Override
    public <T> T write(TenantScope scope, Function<DSLContext, T> work) {
        var answer = within(scope, false, work);
        listeners.forEach(listener -> listener.committed(scope));
        return answer;
    }

    @Override
    public <T> T read(TenantScope scope, Function<DSLContext, T> work) {
        return within(scope, true, work);
    }

    private <T> T within(TenantScope scope, boolean readOnly, Function<DSLContext, T> work) {
        var role = new TenantRole(cells.of(scope.tenant()), scope.tenant());
        var cell = role.cell();
        try (var share = cell.share(scope.tenant());
                var connection = share.connect()) {
            role.take(connection, readOnly);
            try {
                var answer = work.apply(statements.on(connection, scope));
                role.keep(connection);
                return answer;
            } catch (SQLException e) {
                throw SqlFailures.translate(e, cell);
            } catch (RuntimeException e) {
                throw SqlFailures.translate(e, cell);
            } finally {
                // Does nothing after a commit; a work that ended in an error of the JVM is undone too. Of a session
                // that
                // is gone the database did it, and the caller is to hear that it is gone.
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(e, cell);
        }
    }

    @Override
    public <T> T select(TenantScope scope, String sql, Binder binder, RowsReader<T> reader) {
        if (sql.indexOf(';') >= 0) {
            throw new IllegalArgumentException("One statement alone, without a semicolon: " + sql);
        }
        var role = new TenantRole(cells.of(scope.tenant()), scope.tenant());
        statements.tell(scope, sql);
        var folded = "BEGIN READ ONLY; " + role.taking() + "; " + sql + "; COMMIT";
        try (var share = role.cell().share(scope.tenant());
                var connection = share.connect();
                var statement = connection.prepareStatement(folded)) {
            return answer(role, connection, statement, binder, reader);
        } catch (SQLException e) {
            throw SqlFailures.translate(e, role.cell());
        }
    }

    private static <T> T answer(
            TenantRole role, Connection connection, PreparedStatement statement, Binder binder, RowsReader<T> reader)
            throws SQLException {
        binder.bind(statement);
        try {
            toRows(statement);
        } catch (SQLException e) {
            leave(role.cell(), connection);
            if (role.refused(e) && !mayTake(role, connection)) {
                throw new Refused(new TenantNotServed(role.tenant().alias()));
            }
            throw e;
        }
        try (var rows = statement.getResultSet()) {
            return reader.read(rows);
        }
    }

    /** Executes, and moves past the answers of BEGIN and SET to the rows. */
    private static void toRows(PreparedStatement statement) throws SQLException {
        var isRows = statement.execute();
        while (!isRows) {
            if (statement.getUpdateCount() < 0) {
                throw new IllegalArgumentException("The statement answers no rows");
            }
            isRows = statement.getMoreResults();
        }
    }

    /** Ends the transaction that the failed statement left open; a connection that cannot is thrown away. */
    private static void leave(Cell cell, Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cell.discard(connection);
        }
    }

    private static boolean mayTake(TenantRole role, Connection connection) throws SQLException {
        var sql = "select exists (select from pg_roles where rolname = ? and pg_has_role(oid, 'SET'))";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, role.tenant().schema().value());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    @Override
    public <T> T define(TenantScope scope, Function<DSLContext, T> work) {
        return definitions.define(new TenantRole(cells.of(scope.tenant()), scope.tenant()), scope, work);
    }

    @Override
    public void defineOnline(TenantScope scope, String sql) {
        definitions.defineOnline(new TenantRole(cells.of(scope.tenant()), scope.tenant()), scope, sql);
    }
}
