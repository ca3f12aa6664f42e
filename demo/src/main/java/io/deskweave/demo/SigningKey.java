package io.deskweave.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The key that the demo's packages are signed with, made once and kept beside the data.
 *
 * @param secret its private half, PKCS#8 in Base64
 * @param known its public half, X.509 in Base64
 */
record SigningKey(String secret, String known) {

    static SigningKey in(Path directory) {
        var file = directory.resolve("signing-key");
        try {
            if (!Files.exists(file)) {
                var made = made();
                write(file, List.of(made.secret, made.known));
                return made;
            }
            var lines = Files.readAllLines(file);
            return new SigningKey(lines.getFirst(), lines.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    private static SigningKey made() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var written = Base64.getEncoder();
            return new SigningKey(
                    written.encodeToString(keys.getPrivate().getEncoded()),
                    written.encodeToString(keys.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** Whole or not at all, and for nobody else to read. */
    static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, lines);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "SigningKey[" + known + "]";
    }
}
