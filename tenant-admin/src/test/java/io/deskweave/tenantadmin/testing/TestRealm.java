package io.deskweave.tenantadmin.testing;

import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.KeycloakServer;
import io.deskweave.tenantadmin.realm.RealmDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The realm that all tests of one JVM share: the production shape, the demo client and one operator. */
public final class TestRealm {

    public static final String NAME = "deskweave";
    public static final String OPERATOR = "operator";
    public static final String PASSWORD = "correct horse battery";
    public static final String CONSOLE_URL = "http://localhost:8080";

    private static final String SECRET = UUID.randomUUID().toString();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private TestRealm() {}

    /** Starts Keycloak with the realm, once, and says where it is, as {@code deskweave.identity.*} properties. */
    public static Map<String, String> properties() {
        var keycloak = keycloak();
        return Map.of(
                "deskweave.identity.issuer",
                keycloak.issuer(NAME),
                "deskweave.identity.internal-url",
                keycloak.url(),
                "deskweave.identity.realm",
                NAME,
                "deskweave.identity.client-secret",
                SECRET);
    }

    /** The server, with the realm in it. */
    public static KeycloakServer keycloak() {
        return Imported.KEYCLOAK;
    }

    /**
     * Adds an account that can sign in with {@link #PASSWORD}, as someone who has followed an invitation. The same
     * again finds it.
     */
    public static UUID account(String username, String givenName, String familyName) {
        var administration = keycloak().administration();
        var account = Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "firstName",
                givenName,
                "lastName",
                familyName,
                "enabled",
                true,
                "emailVerified",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        administration.send("POST", "/admin/realms/" + NAME + "/users", JSON.writeValueAsString(account));
        var found = administration.send(
                "GET", "/admin/realms/%s/users?username=%s&exact=true".formatted(NAME, username), "");
        var match = ID.matcher(found.body());
        if (!match.find()) {
            throw new IllegalStateException("The account %s was not made".formatted(username));
        }
        return UUID.fromString(match.group(1));
    }

    // The JVM makes it when it is first touched, once.
    private static final class Imported {

        private static final KeycloakServer KEYCLOAK = start();

        private static KeycloakServer start() {
            var keycloak = SharedInfrastructure.get().keycloak();
            var document = RealmDocument.of(CONSOLE_URL, SECRET)
                    .withDemoClient()
                    .withOperator(
                            new RealmDocument.Account(OPERATOR, "operator@example.org", "Olga", "Operator", PASSWORD));
            keycloak.administration().importRealm(NAME, document.json());
            return keycloak;
        }
    }
}
