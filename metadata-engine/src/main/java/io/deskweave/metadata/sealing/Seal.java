package io.deskweave.metadata.sealing;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.platform.problems.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs documents with the platform's own key and knows the keys that are trusted, by Ed25519 (RFC 8032) over the
 * canonical JSON of all but the signature. A signature is not taken for one of something else, for what is signed
 * begins with a line that says what it is.
 */
public final class Seal {

    private static final String SIGNATURE = "signature";
    private static final String PURPOSE = "Deskweave package\n";

    private final Optional<Own> own;
    private final Map<String, PublicKey> trusted;

    private Seal(Optional<Own> own, Map<String, PublicKey> trusted) {
        this.own = own;
        this.trusted = trusted;
    }

    /**
     * Throws IllegalArgumentException when a key cannot be read, or when what is signed here would not be trusted here.
     *
     * @param signingKey PKCS#8, null when nothing is signed here
     * @param trustedKeys each as X.509 has it
     */
    public static Seal of(@Nullable String signingKey, List<String> trustedKeys) {
        try {
            var trusted = new LinkedHashMap<String, PublicKey>();
            for (var written : trustedKeys) {
                var key = Keys.trusted(written);
                trusted.put(Keys.id(key), key);
            }
            if (signingKey == null || signingKey.isBlank()) {
                return new Seal(Optional.empty(), trusted);
            }
            return new Seal(Optional.of(own(Keys.signing(signingKey), trusted)), trusted);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A key of deskweave.packages is no Ed25519 key in PKCS#8 or X.509", e);
        }
    }

    /** The public half is the trusted key that knows what the private one signs. */
    private static Own own(PrivateKey key, Map<String, PublicKey> trusted) throws GeneralSecurityException {
        var probe = PURPOSE.getBytes(StandardCharsets.UTF_8);
        var signed = signed(key, ByteBuffer.wrap(probe));
        for (var each : trusted.entrySet()) {
            if (fits(each.getValue(), ByteBuffer.wrap(probe), signed)) {
                return new Own(each.getKey(), key);
            }
        }
        throw new IllegalArgumentException(
                "The public half of deskweave.packages.signing-key must be among deskweave.packages.trusted-keys");
    }

    /** The document with its signature. Refuses with {@code metadata.package.no-signing-key}. */
    public Map<String, Object> sealed(Map<String, Object> document) {
        var by = own.orElseThrow(() -> new Refused(SealRefusal.NO_SIGNING_KEY));
        try {
            var value = Base64.getEncoder().encodeToString(signed(by.key(), text(document)));
            var sealed = new TreeMap<>(document);
            sealed.put(SIGNATURE, Map.of("algorithm", Keys.ALGORITHM, "key", by.id(), "value", value));
            return sealed;
        } catch (CharacterCodingException | GeneralSecurityException e) {
            throw new IllegalStateException("What is in force holds text, and every JDK has Ed25519", e);
        }
    }

    /**
     * Refuses with {@code metadata.package.unsigned}, {@code metadata.package.key-unknown} and
     * {@code metadata.package.changed}; what passes is just what somebody who is trusted signed.
     */
    public void require(Map<?, ?> document) {
        if (!(document.get(SIGNATURE) instanceof Map<?, ?> signature)
                || !Keys.ALGORITHM.equals(signature.get("algorithm"))
                || !(signature.get("key") instanceof String id)
                || !(signature.get("value") instanceof String value)
                || signature.size() != 3) {
            throw new Refused(SealRefusal.UNSIGNED);
        }
        var key = trusted.get(id);
        if (key == null) {
            throw new Refused(SealRefusal.KEY_UNKNOWN);
        }
        if (!fits(key, document, value)) {
            throw new Refused(SealRefusal.CHANGED);
        }
    }

    private static boolean fits(PublicKey key, Map<?, ?> document, String value) {
        try {
            var bytes = Base64.getDecoder().decode(value);
            // Base64 has more than one text for some bytes; only the one that is written here counts.
            return Base64.getEncoder().encodeToString(bytes).equals(value) && fits(key, text(document), bytes);
        } catch (IllegalArgumentException | CharacterCodingException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean fits(PublicKey key, ByteBuffer text, byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance(Keys.ALGORITHM);
        signature.initVerify(key);
        signature.update(text);
        return signature.verify(signed);
    }

    private static byte[] signed(PrivateKey key, ByteBuffer text) throws GeneralSecurityException {
        var signature = Signature.getInstance(Keys.ALGORITHM);
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }

    /** Strictly, for half a character would otherwise be signed as a question mark. */
    private static ByteBuffer text(Map<?, ?> document) throws CharacterCodingException {
        var rest = new LinkedHashMap<Object, @Nullable Object>(document);
        rest.remove(SIGNATURE);
        return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(PURPOSE + CanonicalJson.of(rest)));
    }

    private record Own(String id, PrivateKey key) {}
}
