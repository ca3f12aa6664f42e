package io.deskweave.demo;

import io.deskweave.infrastructure.servers.KeycloakAdministration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform's realm as the demo has it: the production realm and one more client, with which scripts get tokens
 * for a name and a password.
 */
final class DemoRealm {

    static final String NAME = "deskweave";
    static final String CLIENT = "deskweave-demo";

    private static final String REALM = "/admin/realms/" + NAME;
    /** Where `npm run dev` serves the console to those who work on it. */
    private static final String CONSOLE_IN_DEVELOPMENT = "http://localhost:5173";

    private final KeycloakAdministration keycloak;

    DemoRealm(KeycloakAdministration keycloak) {
        this.keycloak = keycloak;
    }

    /** Makes the realm when it is not there, and brings addresses up to date when ports have changed. */
    void keep(DemoSettings settings, Passwords passwords) {
        var values = Map.of(
                "DESKWEAVE_CONSOLE_URL", settings.platformUrl(),
                "DESKWEAVE_PLATFORM_SECRET", passwords.ofThePlatform());
        keycloak.importRealm(NAME, text(), values);
        keepConsole(settings.platformUrl());
        keepClient();
    }

    /**
     * Makes the account when it is not there, ready to sign in with the password, without anything to be done first.
     */
    void keepAccount(Cast.Person person, String password) {
        if (find(person.username()).isEmpty()) {
            send(
                    "POST",
                    REALM + "/users",
                    Map.of(
                            "username", person.username(),
                            "email", person.email(),
                            "firstName", person.givenName(),
                            "lastName", person.familyName(),
                            "enabled", true));
        }
        var account = (ObjectNode) find(person.username()).get(0);
        account.put("emailVerified", true);
        account.putArray("requiredActions");
        var place = REALM + "/users/" + account.get("id").asString();
        send("PUT", place, account);
        send("PUT", place + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }

    /** Makes the person a member of the organisation. */
    void join(String alias, Cast.Person person) {
        var found = read(REALM + "/organizations?first=0&max=100&q=&search=" + encoded(alias));
        var organizations = found.isEmpty() ? read(REALM + "/organizations?first=0&max=100") : found;
        for (var organization : organizations) {
            if (organization.path("alias").asString("").equals(alias)) {
                var subject = find(person.username()).get(0).get("id").asString();
                var members = REALM + "/organizations/" + organization.get("id").asString() + "/members";
                var answer = keycloak.send("POST", members, "\"" + subject + "\"");
                if (answer.statusCode() / 100 != 2 && answer.statusCode() != 409) {
                    throw refused(members, answer.statusCode(), answer.body());
                }
                return;
            }
        }
        throw new DemoFailed(
                "The realm has no organisation '%s'; delete the demo's directory and start again".formatted(alias));
    }

    private void keepConsole(String url) {
        var known = read(REALM + "/clients?clientId=deskweave-console").get(0);
        var console = (ObjectNode) known.deepCopy();
        console.put("rootUrl", url);
        console.putArray("redirectUris").add(url + "/*").add(CONSOLE_IN_DEVELOPMENT + "/*");
        console.putArray("webOrigins").add(url).add(CONSOLE_IN_DEVELOPMENT);
        ((ObjectNode) console.get("attributes")).put("post.logout.redirect.uris", url + "/*");
        if (!console.equals(known)) {
            send("PUT", REALM + "/clients/" + console.get("id").asString(), console);
        }
    }

    private void keepClient() {
        if (!read(REALM + "/clients?clientId=" + CLIENT).isEmpty()) {
            return;
        }
        send(
                "POST",
                REALM + "/clients",
                Map.of(
                        "clientId",
                        CLIENT,
                        "name",
                        "Demo scripts",
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "fullScopeAllowed",
                        false,
                        "defaultClientScopes",
                        List.of("basic", "profile", "email", "deskweave-api"),
                        "optionalClientScopes",
                        List.of("organization")));
    }

    private JsonNode find(String username) {
        return read(REALM + "/users?exact=true&username=" + encoded(username));
    }

    private JsonNode read(String path) {
        var answer = keycloak.send("GET", path, "");
        if (answer.statusCode() != 200) {
            throw refused(path, answer.statusCode(), answer.body());
        }
        return Exchange.JSON.readTree(answer.body());
    }

    private void send(String method, String path, Object value) {
        var answer = keycloak.send(method, path, Exchange.JSON.writeValueAsString(value));
        if (answer.statusCode() / 100 != 2) {
            throw refused(path, answer.statusCode(), answer.body());
        }
    }

    private static DemoFailed refused(String path, int status, String body) {
        return new DemoFailed("Keycloak refused %s with %d: %s".formatted(path, status, body));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text() {
        try (var resource = Objects.requireNonNull(
                DemoRealm.class.getResourceAsStream("/realm/deskweave-realm.json"), "deskweave-realm.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
