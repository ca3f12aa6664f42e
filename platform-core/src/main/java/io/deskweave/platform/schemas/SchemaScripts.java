package io.deskweave.platform.schemas;

import io.deskweave.platform.schemas.ChangeScripts.ChangeScript;
import io.deskweave.platform.tenancy.SchemaName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The change scripts of one tenant's schema, run over a connection of the owner that is inside a transaction. */
record SchemaScripts(Connection connection, SchemaName schema) {

    /** Waits for its turn: at most one change of a tenant's tables is under way, see {@code TenantDatabase.define}. */
    void lock() throws SQLException {
        execute("SELECT pg_advisory_xact_lock(hashtextextended('%s', 0))".formatted(schema));
    }

    Map<String, String> applied() throws SQLException {
        var sql = "select script, checksum from shared.tenant_migration where schema_name = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema.value());
            try (var rows = statement.executeQuery()) {
                var applied = new HashMap<String, String>();
                while (rows.next()) {
                    applied.put(rows.getString(1), rows.getString(2));
                }
                return applied;
            }
        }
    }

    void run(ChangeScript script) throws SQLException {
        execute(script.forSchema(schema));
        record(script);
    }

    private void record(ChangeScript script) throws SQLException {
        var sql = "insert into shared.tenant_migration (schema_name, script, checksum) values (?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema.value());
            statement.setString(2, script.key());
            statement.setString(3, script.checksum());
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
