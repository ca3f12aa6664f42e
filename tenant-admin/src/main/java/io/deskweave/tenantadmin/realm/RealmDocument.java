package io.deskweave.tenantadmin.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm {@code deskweave} as a document that Keycloak imports. Each addition gives a new document and leaves the
 * one before as it was.
 */
public final class RealmDocument {

    /** The public client that may ask for tokens with a password; a demo and tests add it, production never has it. */
    public static final String DEMO_CLIENT = "deskweave-demo";

    private static final String RESOURCE = "/realm/deskweave-realm.json";
    private static final String CONSOLE_URL = "${DESKWEAVE_CONSOLE_URL:http://localhost:8080}";
    private static final String PLATFORM_SECRET = "${DESKWEAVE_PLATFORM_SECRET}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode realm;

    private RealmDocument(ObjectNode realm) {
        this.realm = realm;
    }

    /**
     * The production shape with its placeholders filled. (Keycloak's own import at start fills them from the
     * environment; its admin API does not.)
     *
     * @param consoleUrl where the console is served, without a slash at the end
     * @param platformSecret the secret of the client {@code deskweave-platform}
     */
    public static RealmDocument of(String consoleUrl, String platformSecret) {
        try (var stream = RealmDocument.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(CONSOLE_URL, consoleUrl)
                    .replace(PLATFORM_SECRET, platformSecret);
            return new RealmDocument((ObjectNode) JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the client {@value #DEMO_CLIENT}. */
    public RealmDocument withDemoClient() {
        var next = realm.deepCopy();
        array(next, "clients")
                .add(JSON.valueToTree(Map.of(
                        "clientId",
                        DEMO_CLIENT,
                        "name",
                        "Deskweave demo: tokens for scripts",
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "fullScopeAllowed",
                        false,
                        "defaultClientScopes",
                        List.of("basic", "deskweave-api"),
                        "optionalClientScopes",
                        List.of("profile", "email", "organization"))));
        return new RealmDocument(next);
    }

    /**
     * Adds an account that can sign in at once. Passwords need twelve letters or more, or Keycloak refuses the realm.
     */
    public RealmDocument withAccount(Account account) {
        var next = realm.deepCopy();
        array(next, "users")
                .add(JSON.valueToTree(Map.of(
                        "username", account.username(),
                        "email", account.email(),
                        "emailVerified", true,
                        "firstName", account.givenName(),
                        "lastName", account.familyName(),
                        "enabled", true,
                        "credentials",
                                List.of(Map.of("type", "password", "value", account.password(), "temporary", false)))));
        return new RealmDocument(next);
    }

    /** Adds an account that operates the platform. */
    public RealmDocument withOperator(Account account) {
        var next = withAccount(account).realm;
        var operations = (ObjectNode) array(next, "organizations").get(0);
        operations
                .withArray("members")
                .add(JSON.valueToTree(Map.of("username", account.username(), "membershipType", "UNMANAGED")));
        return new RealmDocument(next);
    }

    /** The whole as Keycloak's import and its admin API read it. */
    public String json() {
        return realm.toString();
    }

    private static ArrayNode array(ObjectNode realm, String name) {
        return realm.withArray(name);
    }

    /** An account with a password that is no secret. */
    public record Account(String username, String email, String givenName, String familyName, String password) {}
}
