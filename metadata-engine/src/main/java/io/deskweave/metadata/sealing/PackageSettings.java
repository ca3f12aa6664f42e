package io.deskweave.metadata.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs packages, and whose are brought in. Keys are Ed25519, as {@code openssl genpkey -algorithm ed25519} and
 * {@code openssl pkey -pubout} write them, with or without their first and last lines.
 *
 * @param signingKey the private key that exported packages are signed with, a secret; without it none are exported
 * @param trustedKeys the public keys whose packages are brought in, that of the signing key among them
 */
@ConfigurationProperties("deskweave.packages")
record PackageSettings(
        @Nullable String signingKey, @DefaultValue List<String> trustedKeys) {

    @Override
    public String toString() {
        return "PackageSettings[%d trusted keys]".formatted(trustedKeys.size());
    }
}
