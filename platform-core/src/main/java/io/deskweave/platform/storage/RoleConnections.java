package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.tenancy.AmbientScope;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Where Hibernate gets its connections: for the tenant whose scope is bound, inside a transaction in that tenant's
 * role. Without a scope there is no session, and with a session of one scope under another there is no connection.
 */
final class RoleConnections implements MultiTenantConnectionProvider<String>, CurrentTenantIdentifierResolver<String> {

    private static final long serialVersionUID = 1L;

    private final transient Cells cells;

    RoleConnections(Cells cells) {
        this.cells = cells;
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return scope().tenant().schema().value();
    }

    private static TenantScope scope() {
        return AmbientScope.current()
                .orElseThrow(() -> new IllegalStateException("No scope is bound, so there is no tenant to read"));
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getAnyConnection() {
        throw new IllegalStateException("There is no connection without a tenant");
    }

    @Override
    public Connection getConnection(String schema) throws SQLException {
        var tenant = scope().tenant();
        if (!tenant.schema().value().equals(schema)) {
            throw new IllegalStateException("The session belongs to another tenant than the scope");
        }
        var connection = cells.of(tenant).connectAsApp();
        try {
            new TenantRole(cells.of(tenant), tenant).takeWithPath(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            releaseConnection(schema, connection);
            throw e;
        }
    }

    @Override
    public void releaseConnection(String schema, Connection connection) throws SQLException {
        try (connection) {
            // A tenant that is not served is refused before the transaction begins.
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    @Override
    public void releaseAnyConnection(Connection connection) {
        throw new IllegalStateException("There is no connection without a tenant");
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
