package io.deskweave.graphqlapi.kills;

import io.deskweave.infrastructure.servers.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An open transaction that stands in the platform's way, so that a kill meets it at a certain moment and not by chance.
 */
final class Hold implements AutoCloseable {

    private final Database database;
    private final Connection connection;
    private final int session;

    private Hold(Database database, Connection connection, int session) {
        this.database = database;
        this.connection = connection;
        this.session = session;
    }

    /** Does the statement and keeps its locks. */
    static Hold by(Database database, String sql) {
        try {
            var connection = Databases.connect(database);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                try (var rows = statement.executeQuery("select pg_backend_pid()")) {
                    rows.next();
                    return new Hold(database, connection, rows.getInt(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until somebody waits for it; answers their sessions. */
    List<String> awaitBlocked() {
        Patience.until("somebody waits for the hold", () -> !blocked().isEmpty());
        return blocked();
    }

    private List<String> blocked() {
        return Databases.list(
                database,
                "select pid from pg_stat_activity where datname = current_database() and ? ="
                        + " any(pg_blocking_pids(pid))",
                session);
    }

    /** Ends a session of the killed platform, as PostgreSQL does once it notices that nobody is there any more. */
    void terminate(String waiting) {
        Databases.list(database, "select pg_terminate_backend(?::int, 10000)", Integer.valueOf(waiting));
    }

    /** Undoes what it did, and lets go. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("The hold could not be undone", e);
        }
    }
}
