package io.deskweave.metadata.records.encryption;

import java.util.HexFormat;

/**
 * A text of an encrypted field on its way into its two columns.
 *
 * @param sealed as PostgreSQL reads bytes
 * @param digest what equal texts of the field have in common, likewise
 */
public record EncryptedText(String sealed, String digest) {

    private static final String BYTES = "\\x";

    static EncryptedText of(byte[] sealed, byte[] digest) {
        return new EncryptedText(written(sealed), written(digest));
    }

    /** Bytes as PostgreSQL reads them. */
    static String written(byte[] bytes) {
        return BYTES + HexFormat.of().formatHex(bytes);
    }
}
