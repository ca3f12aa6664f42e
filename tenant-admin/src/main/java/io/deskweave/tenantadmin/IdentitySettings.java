package io.deskweave.tenantadmin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the identity provider is and how the platform signs in to it.
 *
 * @param issuer the public address of the realm, exactly as tokens name it in {@code iss}
 * @param internalUrl the provider's address as this process reaches it, without the realm
 * @param realm the realm's name
 * @param audience what access tokens for the platform carry in {@code aud}
 * @param clientId the platform's own client, whose service account administers the realm
 * @param clientSecret that client's secret
 * @param operatorOrganization the alias of the reserved organisation whose members operate the platform
 */
@Validated
@ConfigurationProperties("deskweave.identity")
public record IdentitySettings(
        @NotNull URI issuer,
        @NotNull URI internalUrl,
        @NotBlank @DefaultValue("deskweave") String realm,
        @NotBlank @DefaultValue("deskweave-api") String audience,
        @NotBlank @DefaultValue("deskweave-platform") String clientId,
        @NotBlank String clientSecret,
        @NotBlank @DefaultValue("deskweave-operations") String operatorOrganization) {

    @Override
    public String toString() {
        return "IdentitySettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
