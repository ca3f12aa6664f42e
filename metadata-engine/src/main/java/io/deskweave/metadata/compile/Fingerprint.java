package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Definition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two definitions equal. The order of objects, fields and options is what people see and counts; that of
 * languages, aliases and settings does not.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over the canonical definition, in hexadecimal. */
    static String of(Definition definition) {
        var canonical = CanonicalJson.of(DefinitionMaps.of(definition));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
