package io.deskweave.benchmark;

import io.deskweave.infrastructure.servers.Database;
import java.sql.Connection;
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

    RawStatement(Database cell, String sql, Values values) throws SQLException {
        this.connection = cell.connectAsOwner();
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
