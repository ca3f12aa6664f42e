package io.deskweave.platform.cells;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.deskweave.platform.settings.DatabaseSettings;
import io.deskweave.platform.settings.LoginSettings;
import java.time.Duration;

/** How the two pools of one database are made; neither needs the database to be there. */
record Pools(String name, String url, LoginSettings app, LoginSettings owner, int size) {

    private static final int OWNER_POOL_SIZE = 4;
    private static final int SPARE_CONNECTIONS = 2;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(5);

    HikariDataSource app(DatabaseSettings database) {
        var config = pool(app, database);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(SPARE_CONNECTIONS, size));
        config.addDataSourceProperty("options", options(database.statementTimeout()));
        // A machine that is lost says nothing: without a limit of its own the socket would wait for hours.
        config.addDataSourceProperty(
                "socketTimeout",
                Long.toString(database.statementTimeout().plus(SOCKET_GRACE).toSeconds()));
        return new HikariDataSource(config);
    }

    HikariDataSource owner(DatabaseSettings database) {
        var config = pool(owner, database);
        config.setPoolName(name + "-owner");
        config.setMaximumPoolSize(OWNER_POOL_SIZE);
        config.setMinimumIdle(1);
        // Building an index takes as long as it takes.
        config.addDataSourceProperty("options", options(Duration.ZERO));
        return new HikariDataSource(config);
    }

    private HikariConfig pool(LoginSettings login, DatabaseSettings database) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setConnectionTimeout(database.connectTimeout().toMillis());
        config.setValidationTimeout(Math.min(1_000, database.connectTimeout().toMillis()));
        config.setMaxLifetime(database.connectionLifetime().toMillis());
        config.setIdleTimeout(IDLE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "deskweave");
        config.addDataSourceProperty(
                "connectTimeout",
                Long.toString(Math.max(1, database.connectTimeout().toSeconds())));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("preparedStatementCacheQueries", "256");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "4");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error repeats the row: it would carry personal data into the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    private static String options(Duration statementTimeout) {
        return "-c search_path=extensions,public -c jit=off -c statement_timeout=%d"
                        .formatted(statementTimeout.toMillis())
                + " -c idle_in_transaction_session_timeout=60000";
    }
}
