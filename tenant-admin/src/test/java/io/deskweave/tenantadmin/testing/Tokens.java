package io.deskweave.tenantadmin.testing;

import io.deskweave.tenantadmin.realm.RealmDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens from the test realm. */
public final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 5;

    private Tokens() {}

    /** An access token of a person for one organisation, by the demo client. */
    public static String tokenFor(String user, String password, String organizationAlias) {
        return token(ask(user, password, "organization:" + organizationAlias));
    }

    /** An access token of an integrator's client. */
    public static String clientToken(String clientId, String secret) {
        return token(post(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)));
    }

    /** The provider's whole answer to a person who asks for the scope with a password. */
    public static JsonNode ask(String user, String password, String scope) {
        var answer = post(passwordGrant(user, password, scope));
        // While one sign-in of an account is being booked, the protection against guessing refuses the next.
        for (int i = 1; i < TRIES && answer.path("error").asString("").equals("invalid_grant"); i++) {
            pause();
            answer = post(passwordGrant(user, password, scope));
        }
        return answer;
    }

    private static Map<String, String> passwordGrant(String user, String password, String scope) {
        return Map.of(
                "grant_type", "password",
                "client_id", RealmDocument.DEMO_CLIENT,
                "username", user,
                "password", password,
                "scope", scope);
    }

    /** The provider's whole answer at the token endpoint. */
    public static JsonNode post(Map<String, String> form) {
        var body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var issuer = TestRealm.keycloak().issuer(TestRealm.NAME);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What a token says, without checking its signature. */
    public static JsonNode claims(String token) {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }

    private static String token(JsonNode answer) {
        var token = answer.path("access_token");
        if (!token.isString()) {
            throw new IllegalStateException("No token: " + answer);
        }
        return token.asString();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
