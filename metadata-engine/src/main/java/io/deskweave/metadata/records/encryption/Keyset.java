package io.deskweave.metadata.records.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The opened keys of one tenant.
 *
 * @param ids of the keys that open values
 * @param state how they lie in the table
 */
record Keyset(Aead values, PrfSet digests, Set<Integer> ids, State state) {

    /**
     * How keys lie in the table.
     *
     * @param isStale whether some are sealed by a key of the platform that is not the current one any more
     * @param renewed when the newest key of values was made
     */
    record State(boolean isStale, Instant renewed) {}

    /** So much of HMAC-SHA256 that two texts never meet by chance, and half the index that all of it would be. */
    private static final int DIGEST_BYTES = 16;

    private static final int PREFIX_BYTES = 1 + Integer.BYTES;

    static Keyset of(KeysetHandle values, KeysetHandle digests, State state) {
        try {
            var ids = new HashSet<Integer>();
            for (int i = 0; i < values.size(); i++) {
                ids.add(values.getAt(i).getId());
            }
            return new Keyset(
                    values.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    digests.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                    Set.copyOf(ids),
                    state);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset that was opened has keys of another kind", e);
        }
    }

    byte[] seal(String text, byte[] context) {
        try {
            return values.encrypt(text.getBytes(UTF_8), context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be encrypted", e);
        }
    }

    String open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return new String(values.decrypt(sealed, context), UTF_8);
    }

    /** Whether the key that sealed this, which stands before it, is among those that are known. */
    boolean knows(byte[] sealed) {
        return sealed.length < PREFIX_BYTES
                || ids.contains(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
    }

    /** Alike for texts that are canonically equivalent (Unicode, NFC). */
    byte[] digest(String field, String text) {
        try {
            var input = field + '\0' + Normalizer.normalize(text, Normalizer.Form.NFC);
            return digests.computePrimary(input.getBytes(UTF_8), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be digested", e);
        }
    }
}
