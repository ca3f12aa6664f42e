package io.deskweave.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One connection that runs a prepared statement and reads its rows: the limit that no server in front can pass. */
final class RawStatement implements Load.Worker {

    /** Binds the next values. */
    @FunctionalInterface
    interface Values {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final PreparedStatement statement;
    private final Values values;

    RawStatement(String url, String sql, Values values) throws SQLException {
        this.connection = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "prepareThreshold=1");
        this.statement = connection.prepareStatement(sql);
        this.values = values;
    }

    @Override
    public void work() throws SQLException {
        values.bind(statement);
        try (var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                rows.getBytes(columns);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
