package io.deskweave.infrastructure.servers;

/** The Keycloak server. */
public interface KeycloakServer {

    /** Its address without a slash at the end, the same for browsers and for the platform. */
    String url();

    /** The administrator of the whole server, in the realm {@code master}. */
    Login administrator();

    /** Stops the server. Refused for an external server. */
    void stop();

    /** Starts the server again at the same address with the same data, and waits until it is ready. */
    void start();

    /** Who issues the realm's tokens. */
    default String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    /** What only the administrator may do. */
    default KeycloakAdministration administration() {
        return new KeycloakAdministration(url(), administrator());
    }
}
