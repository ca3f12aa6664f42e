package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.servers.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where embedded servers keep what they need.
 *
 * @param directory data, credentials, logs and notes of this run
 * @param durable whether the data must survive a crash of the machine; otherwise speed is preferred and the
 *     directory is deleted at the end
 * @param prepared unpacked programs, shared by all runs of one clone
 */
public record Storage(Path directory, boolean durable, Path prepared) {

    /** A directory of its own for this JVM, gone at the end. */
    public static Storage ephemeral() {
        var home = homeOfTheClone();
        return new Storage(EphemeralRuns.open(home.resolve("runs")), false, prepared(home));
    }

    /** A directory that a later run opens again. */
    public static Storage durable(Path directory) {
        return new Storage(directory.toAbsolutePath(), true, prepared(homeOfTheClone()));
    }

    private static Path prepared(Path home) {
        var given = Settings.find("deskweave.prepared");
        return given == null ? home.resolve("prepared") : Path.of(given).toAbsolutePath();
    }

    // Tests run with their module as the working directory; the clone is the highest directory with a pom.
    private static Path homeOfTheClone() {
        var here = Path.of("").toAbsolutePath();
        if (!Files.exists(here.resolve("pom.xml"))) {
            return Path.of(System.getProperty("java.io.tmpdir"), "deskweave-" + System.getProperty("user.name"));
        }
        var home = here;
        while (home.getParent() != null && Files.exists(home.getParent().resolve("pom.xml"))) {
            home = home.getParent();
        }
        return home.resolve(".deskweave");
    }
}
