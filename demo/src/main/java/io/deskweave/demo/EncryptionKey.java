package io.deskweave.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The key that seals those of the demo's tenants, made once and kept beside the data. */
final class EncryptionKey {

    private static final int BYTES = 32;

    private EncryptionKey() {}

    /** 256 bits in Base64. */
    static String in(Path directory) {
        var file = directory.resolve("encryption-key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                SigningKey.write(file, List.of(Base64.getEncoder().encodeToString(key)));
            }
            return Files.readAllLines(file).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
