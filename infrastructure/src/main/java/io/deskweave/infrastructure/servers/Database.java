package io.deskweave.infrastructure.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One database of the platform with the two logins that the platform knows.
 *
 * @param url JDBC address without user and password
 * @param owner may create schemas and roles and owns every table
 * @param app owns nothing and sees nothing until it takes a tenant's role
 */
public record Database(String url, Login owner, Login app) {

    /** Opens a connection as the owner of the schemas; the caller closes it. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.username(), owner.password());
    }

    /** Opens a connection as the platform's ordinary login; the caller closes it. */
    public Connection connectAsApp() throws SQLException {
        return DriverManager.getConnection(url, app.username(), app.password());
    }
}
