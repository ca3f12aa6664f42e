package io.deskweave.infrastructure.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * What a PostgreSQL server needs before the platform may come: logins, databases, grants, and the extensions that
 * only a superuser can create. Everything may be repeated. It is the same for embedded, external and containers, and
 * it is what an operator of a production cell does.
 */
public final class DatabasePreparation {

    private static final String OWNER = "deskweave_owner";
    private static final String APP = "deskweave_app";
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "ltree", "btree_gist", "cube", "earthdistance");

    private final String server;
    private final String addressPrefix;
    private final Login superuser;
    private final Credentials credentials;

    public DatabasePreparation(String server, String addressPrefix, Login superuser, Credentials credentials) {
        this.server = server;
        this.addressPrefix = addressPrefix;
        this.superuser = superuser;
        this.credentials = credentials;
    }

    /** A database of the platform. */
    public Database platform(String name) {
        var owner = credentials.login(server, OWNER);
        var app = credentials.login(server, APP);
        try {
            try (var connection = connect("postgres")) {
                createLogin(connection, owner, "CREATEROLE");
                createLogin(connection, app, "NOCREATEROLE");
                createDatabase(connection, name, superuser.username());
                execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                execute(connection, "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE " + name + " TO " + OWNER);
                execute(connection, "GRANT CONNECT ON DATABASE " + name + " TO " + APP);
            }
            try (var connection = connect(name)) {
                execute(connection, "CREATE SCHEMA IF NOT EXISTS extensions");
                execute(connection, "GRANT USAGE ON SCHEMA extensions TO PUBLIC");
                for (var extension : EXTENSIONS) {
                    execute(connection, "CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA extensions");
                }
            }
            return new Database(addressPrefix + name, owner, app);
        } catch (SQLException e) {
            throw notPrepared(name, e);
        }
    }

    /** A database that belongs to one login alone. */
    public Login own(String name) {
        var login = credentials.login(server, name);
        try (var connection = connect("postgres")) {
            createLogin(connection, login, "NOCREATEROLE");
            createDatabase(connection, name, login.username());
            return login;
        } catch (SQLException e) {
            throw notPrepared(name, e);
        }
    }

    private InfrastructureFailed notPrepared(String name, SQLException e) {
        return new InfrastructureFailed(
                "The database %s%s could not be prepared: %s; check the address and that the login %s is a superuser"
                        .formatted(addressPrefix, name, e.getMessage(), superuser.username()),
                e);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(addressPrefix + database, superuser.username(), superuser.password());
    }

    // Names and passwords are our own words and letters of base64; nothing here comes from outside.
    private static void createLogin(Connection connection, Login login, String may) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.username())) {
            execute(connection, "CREATE ROLE " + login.username() + " LOGIN " + may);
        }
        execute(connection, "ALTER ROLE " + login.username() + " PASSWORD '" + login.password() + "'");
    }

    private static void createDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE " + name + " OWNER " + owner);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
