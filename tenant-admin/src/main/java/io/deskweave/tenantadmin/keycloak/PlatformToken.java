package io.deskweave.tenantadmin.keycloak;

import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.IdentitySettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The access token of the platform's service account, fetched anew shortly before it expires. */
final class PlatformToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final KeycloakApi keycloak;
    private final IdentitySettings settings;
    private String value = "";
    private Instant until = Instant.MIN;

    PlatformToken(KeycloakApi keycloak, IdentitySettings settings) {
        this.keycloak = keycloak;
        this.settings = settings;
    }

    synchronized String value() {
        if (Instant.now().isAfter(until)) {
            fetch();
        }
        return value;
    }

    synchronized void forget() {
        until = Instant.MIN;
    }

    private void fetch() {
        var asked = Instant.now();
        var answer = keycloak.form(
                "sign the platform in",
                "/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(settings.clientId()), encoded(settings.clientSecret())));
        if (!answer.succeeded()) {
            throw new Refused(new IdentityProviderDenied("sign in"));
        }
        value = answer.body().path("access_token").asString();
        until = asked.plusSeconds(answer.body().path("expires_in").asLong()).minus(MARGIN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
