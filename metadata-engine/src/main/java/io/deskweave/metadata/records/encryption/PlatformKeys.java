package io.deskweave.metadata.records.encryption;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.util.SecretBytes;
import io.deskweave.platform.problems.Refused;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys that the platform is configured with, by name; the current one seals, all of them open. */
final class PlatformKeys {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Map<String, Aead> keys;
    private final @Nullable String current;

    private PlatformKeys(Map<String, Aead> keys, @Nullable String current) {
        this.keys = keys;
        this.current = current;
    }

    /** @throws IllegalArgumentException when the settings contradict each other; it never shows a key */
    static PlatformKeys of(Map<String, String> written, @Nullable String current) {
        var name = current == null || current.isBlank() ? null : current.strip();
        if (name != null && !written.containsKey(name)) {
            throw new IllegalArgumentException(
                    "deskweave.metadata.encryption.current-key names '%s', which is not among the keys %s"
                            .formatted(name, written.keySet()));
        }
        if (name == null && !written.isEmpty()) {
            throw new IllegalArgumentException("deskweave.metadata.encryption.current-key must name one of the keys %s"
                    .formatted(written.keySet()));
        }
        var keys = new TreeMap<String, Aead>();
        written.forEach((key, value) -> keys.put(key, read(key, value)));
        return new PlatformKeys(Map.copyOf(keys), name);
    }

    @AccessesPartialKey
    private static Aead read(String name, String written) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var bytes = Base64.getDecoder().decode(written.strip());
            if (bytes.length != KEY_BYTES) {
                throw new GeneralSecurityException("not 256 bits");
            }
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(IV_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .setConfiguration(RegistryConfiguration.get())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Neither cause nor text: what the decoder says quotes the secret.
            throw new IllegalArgumentException(
                    "deskweave.metadata.encryption.keys.%s is not 256 bits in Base64".formatted(name));
        }
    }

    boolean isEmpty() {
        return current == null;
    }

    /** Whether there are others beside the current one. */
    boolean haveFormer() {
        return keys.size() > 1;
    }

    /** The name of the key that seals; there must be one. */
    String current() {
        if (current == null) {
            throw new IllegalStateException("No key seals; this must be asked before");
        }
        return current;
    }

    byte[] wrapped(KeysetHandle keyset, byte[] context) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, key(current()), context, RegistryConfiguration.get());
    }

    /** Refuses with {@code metadata.encryption.key-unavailable}. */
    KeysetHandle unwrapped(byte[] wrapped, String by, byte[] context) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, key(by), context, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new Refused(KeyUnavailable.NOT_OPENED);
        }
    }

    private Aead key(String name) throws GeneralSecurityException {
        var key = keys.get(name);
        if (key == null) {
            throw new GeneralSecurityException("no key of this name");
        }
        return key;
    }
}
