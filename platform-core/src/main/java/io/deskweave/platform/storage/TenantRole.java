package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantNotServed;
import io.deskweave.platform.tenancy.TenantState;
import java.sql.Connection;
import java.sql.SQLException;

/** The role of one tenant on one connection: taken when the transaction begins, checked again before it is kept. */
record TenantRole(Cell cell, Tenant tenant) {

    TenantRole {
        if (tenant.state() == TenantState.SUSPENDED || tenant.state() == TenantState.RETIRED) {
            throw new Refused(new TenantNotServed(tenant.alias()));
        }
    }

    /**
     * The statement that takes the role. The name cannot hold anything but letters and digits, see {@code SchemaName}.
     */
    String taking() {
        return "SET LOCAL ROLE \"" + tenant.schema() + "\"";
    }

    /** Begins the transaction and takes the role, in one round trip. */
    void take(Connection connection, boolean readOnly) throws SQLException {
        begin(connection, readOnly, taking());
    }

    /** The same with the tenant's schema on the search path, for Hibernate, which does not qualify names. */
    void takeWithPath(Connection connection) throws SQLException {
        begin(
                connection,
                false,
                taking() + "; SET LOCAL search_path = \"" + tenant.schema() + "\", extensions, public");
    }

    private void begin(Connection connection, boolean readOnly, String sql) throws SQLException {
        connection.setReadOnly(readOnly);
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw refused(e) ? new Refused(new TenantNotServed(tenant.alias())) : SqlFailures.translate(e, cell);
        }
    }

    /**
     * Commits in one round trip, unless the tenant stopped being served meanwhile. A role once taken outlasts the
     * grant, so the grant alone would let a transaction under way finish.
     */
    void keep(Connection connection) throws SQLException {
        execute(connection, "SELECT shared.require_served(); COMMIT");
    }

    /** The same check for somebody else's commit. */
    void requireServed(Connection connection) throws SQLException {
        execute(connection, "SELECT shared.require_served()");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            if (SqlFailures.NOT_SERVED.equals(e.getSQLState())) {
                throw new Refused(new TenantNotServed(tenant.alias()));
            }
            throw e;
        }
    }

    /** Whether a failure means that the role cannot be taken, and not that something else is forbidden. */
    boolean refused(SQLException failure) {
        return SqlFailures.NO_SUCH_ROLE.equals(failure.getSQLState())
                || SqlFailures.PERMISSION_DENIED.equals(failure.getSQLState());
    }
}
