package io.deskweave.metadata.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.platform.problems.Refused;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SealTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair own = keys();
    private final Seal seal = Seal.of(signing(own), List.of(trusted(keys()), trusted(own)));
    private final Map<String, Object> document =
            Map.of("format", 1, "note", "a \"note\" 备注", "parts", Map.of("objects", List.of(Map.of("max", 10.50))));

    @Test
    void believesWhatItSignedHoweverItWasWrittenDown() {
        var sealed = seal.sealed(document);

        seal.require(sealed);
        seal.require(JSON.readValue(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sealed), Map.class));
    }

    @Test
    void refusesWhateverCharacterWasChanged() {
        var written = CanonicalJson.of(seal.sealed(document));
        int refused = 0;
        for (int i = 0; i < written.length(); i++) {
            // Some changes make it no JSON at all; what is still JSON is not believed.
            var changed = read(written.substring(0, i) + (char) (written.charAt(i) + 1) + written.substring(i + 1));
            if (changed != null && !CanonicalJson.of(changed).equals(written)) {
                refused++;
                assertThatExceptionOfType(Refused.class)
                        .as("character %d of %s", i, written)
                        .isThrownBy(() -> seal.require(changed));
            }
        }
        assertThat(refused).isGreaterThan(written.length() / 2);
    }

    @Test
    void saysWhyItDoesNotBelieve() {
        var sealed = new TreeMap<>(seal.sealed(document));
        var stranger = keys();

        assertRefused(() -> seal.require(document), "metadata.package.unsigned");
        assertRefused(
                () -> seal.require(
                        Seal.of(signing(stranger), List.of(trusted(stranger))).sealed(document)),
                "metadata.package.key-unknown");
        sealed.put("more", "");
        assertRefused(() -> seal.require(sealed), "metadata.package.changed");
        assertRefused(() -> Seal.of(null, List.of()).sealed(document), "metadata.package.no-signing-key");
    }

    @Test
    void readsKeysAsOpensslWritesThem() {
        var pem = "-----BEGIN PUBLIC KEY-----\n" + trusted(own) + "\n-----END PUBLIC KEY-----\n";

        Seal.of(null, List.of(pem)).require(seal.sealed(document));
        assertThatIllegalArgumentException().isThrownBy(() -> Seal.of("?", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seal.of(signing(own), List.of(trusted(keys()))))
                .withMessageContaining("trusted-keys");
    }

    private static @Nullable Map<?, ?> read(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signing(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    private static String trusted(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }
}
