package io.deskweave.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A file with a secret of the demo. */
final class SecretFile {

    private SecretFile() {}

    /** Whole or not at all, and for nobody else to read. */
    static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, lines);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
