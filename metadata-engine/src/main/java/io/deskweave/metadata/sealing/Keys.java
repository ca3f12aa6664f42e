package io.deskweave.metadata.sealing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Keys as they are written in settings: PEM, or the Base64 within it. */
final class Keys {

    static final String ALGORITHM = "Ed25519";

    private static final int ID_BYTES = 8;

    private Keys() {}

    static PrivateKey signing(String written) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decoded(written)));
    }

    static PublicKey trusted(String written) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(written)));
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the key's encoding. */
    static String id(PublicKey key) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    private static byte[] decoded(String written) throws GeneralSecurityException {
        try {
            return Base64.getDecoder()
                    .decode(written.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not in Base64", e);
        }
    }
}
