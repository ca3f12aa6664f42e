package io.deskweave.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.servers.Cell;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresTests {

    private final Infrastructure infrastructure = SharedInfrastructure.get();

    @Test
    void givesTheOwnerWhatProvisioningNeeds() throws SQLException {
        var cell = infrastructure.cell(Cell.CN_EAST_1);

        try (var owner = cell.connectAsOwner();
                var app = cell.connectAsApp()) {
            execute(owner, "CREATE ROLE t_sample NOLOGIN");
            execute(owner, "CREATE SCHEMA t_sample CREATE TABLE note (id int, path extensions.ltree)");
            execute(owner, "GRANT USAGE ON SCHEMA t_sample TO t_sample");
            execute(owner, "GRANT SELECT ON t_sample.note TO t_sample");
            execute(owner, "GRANT t_sample TO deskweave_app WITH INHERIT FALSE, SET TRUE");

            assertThatThrownBy(() -> execute(app, "SELECT * FROM t_sample.note"))
                    .hasMessageContaining("permission denied");
            app.setAutoCommit(false);
            execute(app, "SET LOCAL ROLE t_sample");
            execute(app, "SELECT * FROM t_sample.note");
            app.commit();
        }
    }

    @Test
    void refusesTheAppASchemaOfItsOwn() throws SQLException {
        try (var app = infrastructure.directory().connectAsApp()) {
            assertThatThrownBy(() -> execute(app, "CREATE SCHEMA mine")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsTheRegionsApart() throws SQLException {
        var east = infrastructure.cell(Cell.CN_EAST_1);
        var west = infrastructure.cell(Cell.EU_WEST_1);

        assertThat(east.url()).isNotEqualTo(west.url());
        try (var connection = west.connectAsOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_database WHERE datname = 'deskweave_directory'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void comesBackWithItsDataAfterAServerWasDown() throws SQLException {
        var server = infrastructure.postgres(Cell.EU_WEST_1);
        var scratch = server.database("scratch_restart");
        try (var owner = scratch.connectAsOwner()) {
            execute(owner, "CREATE SCHEMA kept CREATE TABLE row (answer int)");
        }

        server.stop();
        assertThatThrownBy(scratch::connectAsOwner).isInstanceOf(SQLException.class);

        server.start();
        try (var owner = scratch.connectAsOwner()) {
            execute(owner, "SELECT answer FROM kept.row");
        }
    }

    @Test
    void describesEverythingThatThePlatformMustKnow() {
        assertThat(infrastructure.platformProperties())
                .containsEntry("deskweave.cells[0].name", "cn-east-1")
                .containsEntry("deskweave.cells[1].region", "eu-west")
                .containsKeys(
                        "deskweave.directory.url",
                        "deskweave.directory.owner.password",
                        "deskweave.cells[1].app.username",
                        "deskweave.redis.url");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
