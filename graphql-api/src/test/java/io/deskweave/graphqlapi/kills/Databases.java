package io.deskweave.graphqlapi.kills;

import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The databases of one platform, looked into from beneath. There are two cells, because an index being built waits for
 * every statement in its own database, also for one that a test holds.
 */
record Databases(Database directory, Database first, Database second) {

    /** The database of the cell with this name. */
    Database cell(Cell cell) {
        return switch (cell) {
            case CN_EAST_1 -> first;
            case EU_WEST_1 -> second;
        };
    }

    /** Databases that nobody has seen yet, in the first region's server. */
    static Databases fresh() {
        var server = SharedInfrastructure.get().postgres(Cell.CN_EAST_1);
        var suffix = Long.toString(System.nanoTime(), 36);
        return new Databases(
                server.database("kills_directory_" + suffix),
                server.database("kills_first_" + suffix),
                server.database("kills_second_" + suffix));
    }

    /** A connection that may see and hold everything; the platform never gets it. */
    static Connection connect(Database database) throws SQLException {
        var superuser = SharedInfrastructure.get().postgres(Cell.CN_EAST_1).superuser();
        return DriverManager.getConnection(database.url(), superuser.username(), superuser.password());
    }

    /** The first column of all rows, as texts. */
    static List<String> list(Database database, String sql, Object... values) {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var all = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(String.valueOf(rows.getString(1)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(Database database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long number(Database database, String sql, Object... values) {
        return Long.parseLong(list(database, sql, values).getFirst());
    }
}
