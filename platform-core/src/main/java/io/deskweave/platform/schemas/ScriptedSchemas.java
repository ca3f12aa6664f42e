package io.deskweave.platform.schemas;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Tenants' schemas, made and kept up to date by the rooms' change scripts. */
@Component
class ScriptedSchemas implements TenantSchemas {

    private static final String ROLE = """
            DO $$ BEGIN CREATE ROLE "%1$s" NOLOGIN IN ROLE deskweave_tenant;
            EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """;

    private static final String SCHEMA = """
            CREATE SCHEMA IF NOT EXISTS "%1$s";
            GRANT USAGE ON SCHEMA "%1$s" TO "%1$s";
            ALTER DEFAULT PRIVILEGES IN SCHEMA "%1$s" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "%1$s";
            ALTER DEFAULT PRIVILEGES IN SCHEMA "%1$s" GRANT USAGE ON SEQUENCES TO "%1$s";
            """;

    private final Cells cells;
    private final ChangeScripts scripts;
    private final Migrations migrations;

    ScriptedSchemas(Cells cells, ChangeScripts scripts, Migrations migrations) {
        this.cells = cells;
        this.scripts = scripts;
        this.migrations = migrations;
    }

    @Override
    public void create(Tenant tenant) {
        change(tenant, connection -> {
            var schema = tenant.schema();
            var changes = new SchemaScripts(connection, schema);
            changes.lock();
            execute(connection, (ROLE + SCHEMA).formatted(schema));
            enrol(connection, tenant);
            var applied = changes.applied();
            for (var script : scripts.all()) {
                if (!applied.containsKey(script.key())) {
                    changes.run(script);
                }
            }
        });
        resume(tenant);
    }

    private static void enrol(Connection connection, Tenant tenant) throws SQLException {
        var sql = "insert into shared.tenant_schema (schema_name, tenant_id) values (?, ?) on conflict do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.schema().value());
            statement.setObject(2, tenant.id().value());
            statement.executeUpdate();
        }
    }

    @Override
    public void suspend(Tenant tenant) {
        var app = cells.of(tenant).appUsername();
        change(tenant, connection -> {
            serve(connection, tenant.schema(), false);
            execute(connection, "REVOKE \"%s\" FROM \"%s\"".formatted(tenant.schema(), app));
        });
    }

    @Override
    public void resume(Tenant tenant) {
        var app = cells.of(tenant).appUsername();
        change(tenant, connection -> {
            serve(connection, tenant.schema(), true);
            execute(connection, "GRANT \"%s\" TO \"%s\" WITH INHERIT FALSE, SET TRUE".formatted(tenant.schema(), app));
        });
    }

    private static void serve(Connection connection, SchemaName schema, boolean served) throws SQLException {
        var sql = "update shared.tenant_schema set served = ? where schema_name = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, served);
            statement.setString(2, schema.value());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("The schema %s was never created".formatted(schema));
            }
        }
    }

    @Override
    public MigrationReport migrate() {
        return migrations.run();
    }

    private void change(Tenant tenant, Change change) {
        Cell cell = cells.of(tenant);
        try (var connection = cell.connectAsOwner()) {
            connection.setAutoCommit(false);
            try {
                change.make(connection);
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(e, cell);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make(Connection connection) throws SQLException;
    }
}
