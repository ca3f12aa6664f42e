package io.deskweave.tenantadmin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider is and how the platform signs in to it: {@code deskweave.identity.*}.
 *
 * @param issuer the public address of the realm, exactly as tokens name it in {@code iss}
 * @param internalUrl the provider's address as this process reaches it, without the realm
 * @param realm the realm's name
 * @param audience what access tokens for the platform carry in {@code aud}
 * @param clientId the platform's own client, whose service account administers the realm
 * @param clientSecret that client's secret
 * @param operatorOrganization the alias of the reserved organisation whose members operate the platform
 */
@ConfigurationProperties("deskweave.identity")
public record IdentitySettings(
        URI issuer,
        URI internalUrl,
        @DefaultValue("deskweave") String realm,
        @DefaultValue("deskweave-api") String audience,
        @DefaultValue("deskweave-platform") String clientId,
        String clientSecret,
        @DefaultValue("deskweave-operations") String operatorOrganization) {

    @SuppressWarnings("NullAway") // the binder hands over null for what is not configured
    public IdentitySettings {
        given("issuer", issuer == null ? "" : issuer.toString());
        given("internal-url", internalUrl == null ? "" : internalUrl.toString());
        given("realm", realm);
        given("audience", audience);
        given("client-id", clientId);
        given("client-secret", clientSecret);
        given("operator-organization", operatorOrganization);
    }

    private static void given(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set deskweave.identity.%s; it has no default".formatted(name));
        }
    }

    @Override
    public String toString() {
        return "IdentitySettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
