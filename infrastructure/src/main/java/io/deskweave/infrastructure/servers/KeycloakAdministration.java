package io.deskweave.infrastructure.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keycloak's admin REST API, as far as a run needs it before the platform takes over. */
public final class KeycloakAdministration {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern OPEN_PLACE = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String url;
    private final Login administrator;

    KeycloakAdministration(String url, Login administrator) {
        this.url = url;
        this.administrator = administrator;
    }

    /**
     * Creates the realm when it is not there; a realm that is there is left as it is.
     *
     * @param name the realm's name, which must be the one in the text
     * @param json the realm as Keycloak exports it
     * @return whether it was created now
     */
    public boolean importRealm(String name, String json) {
        if (send("GET", "/admin/realms/" + name, "").statusCode() == 200) {
            return false;
        }
        expect(send("POST", "/admin/realms", json), "the realm '%s'".formatted(name));
        return true;
    }

    /**
     * Creates the realm as {@link #importRealm(String, String)} does, after filling in what the text leaves open:
     * {@code ${NAME}} and {@code ${NAME:value when not given}}.
     */
    public boolean importRealm(String name, String json, Map<String, String> values) {
        var filled = OPEN_PLACE.matcher(json).replaceAll(place -> {
            var value = values.getOrDefault(place.group(1), place.group(2));
            if (value == null) {
                throw new InfrastructureFailed(
                        "The realm '%s' asks for %s; give it a value".formatted(name, place.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
        return importRealm(name, filled);
    }

    /** Sends a JSON text (or nothing, when empty) to a path below the server's address, as the administrator. */
    public HttpResponse<String> send(String method, String path, String json) {
        var body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return exchange(HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(encoded(administrator.username()), encoded(administrator.password()));
        var answer = exchange(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        expect(answer, "the administrator's sign-in");
        var match = TOKEN.matcher(answer.body());
        if (!match.find()) {
            throw new InfrastructureFailed("Keycloak at %s answered a sign-in without a token".formatted(url));
        }
        return match.group(1);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new InfrastructureFailed(
                    "Keycloak at %s does not answer (%s); check that it runs".formatted(url, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailed("interrupted while Keycloak was asked", e);
        }
    }

    private void expect(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 != 2) {
            throw new InfrastructureFailed(
                    "Keycloak at %s refused %s with %d: %s".formatted(url, what, answer.statusCode(), answer.body()));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
