package io.deskweave.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database itself allows, asked without any of our code between. */
class RoleIsolationTests {

    private final TestPlatform platform = TestPlatform.with();
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final TenantScope neighbour = platform.newTenant(TestPlatform.CN_EAST);

    private static Connection app() throws SQLException {
        return TestPlatform.infrastructure().cell(Cell.CN_EAST_1).connectAsApp();
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answer = new ArrayList<String>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    private void inRole(TenantScope tenant, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("set local role \"" + tenant.tenant().schema() + "\"");
    }

    private String person(TenantScope tenant) {
        return tenant.tenant().schema() + ".person";
    }

    @Test
    void letsTheAppWithoutARoleReadNothing() throws SQLException {
        try (var connection = app()) {
            assertThatThrownBy(() -> ask(connection, "select name from " + person(scope)))
                    .hasMessageContaining("permission denied for schema");
            assertThatThrownBy(() -> ask(connection, "select schema_name from shared.tenant_schema"))
                    .hasMessageContaining("permission denied for table");
        }
    }

    @Test
    void letsARoleIntoItsOwnSchemaAlone() throws SQLException {
        try (var connection = app()) {
            inRole(scope, connection);
            assertThat(ask(connection, "select name from " + person(scope))).isEmpty();
            assertThatThrownBy(() -> ask(connection, "select name from " + person(neighbour)))
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void letsARoleChangeNoTable() throws SQLException {
        try (var connection = app()) {
            inRole(scope, connection);
            assertThatThrownBy(() -> ask(connection, "alter table " + person(scope) + " add column x int"))
                    .hasMessageContaining("must be owner of table");
        }
        try (var connection = app()) {
            inRole(scope, connection);
            assertThatThrownBy(() ->
                            ask(connection, "create table " + scope.tenant().schema() + ".x (id int)"))
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void showsOfSharedTablesOnlyTheRowsOfTheTenant() throws SQLException {
        try (var connection = app()) {
            inRole(scope, connection);
            assertThat(ask(connection, "select schema_name from shared.tenant_schema"))
                    .containsExactly(scope.tenant().schema().value());
            assertThat(ask(connection, "select distinct schema_name from shared.tenant_migration"))
                    .containsExactly(scope.tenant().schema().value());
            assertThatThrownBy(() -> ask(connection, "update shared.tenant_schema set served = true returning ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void showsNoTenantTheJobs() throws SQLException {
        try (var connection = app()) {
            inRole(scope, connection);
            assertThatThrownBy(() -> ask(connection, "select task_name from shared.scheduled_tasks"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void forcesRowSecurityOnEverySharedTableThatTenantsMayRead() throws SQLException {
        var readable = "select c.relname from pg_class c where c.relnamespace in ('shared'::regnamespace)"
                + " and c.relkind = 'r' and has_table_privilege('deskweave_tenant', c.oid, 'select')"
                + " and not (c.relrowsecurity and c.relforcerowsecurity)";
        try (var connection = TestPlatform.infrastructure().cell(Cell.CN_EAST_1).connectAsOwner()) {
            assertThat(ask(connection, readable)).isEmpty();
        }
        var directory = "select c.relname from pg_class c where c.relnamespace = 'directory'::regnamespace"
                + " and c.relkind = 'r' and c.relname not like 'databasechangelog%'"
                + " and not (c.relrowsecurity and c.relforcerowsecurity)";
        try (var connection = TestPlatform.infrastructure().directory().connectAsOwner()) {
            assertThat(ask(connection, directory)).isEmpty();
        }
    }
}
