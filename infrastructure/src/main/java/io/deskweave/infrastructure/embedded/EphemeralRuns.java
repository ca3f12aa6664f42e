package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.children.PidFile;
import io.deskweave.infrastructure.children.PreparedDirectory;
import io.deskweave.infrastructure.children.Stopping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The directories of runs that keep nothing, one per run; those of killed JVMs are swept with their servers. */
final class EphemeralRuns {

    private static final String OWNER = "owner.jvm";

    private EphemeralRuns() {}

    static Path open(Path runs) {
        try {
            Files.createDirectories(runs);
            sweep(runs);
            var run = Files.createTempDirectory(runs, "run-");
            new PidFile(run.resolve(OWNER)).write(ProcessHandle.current(), Stopping.TERMINATE);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory below " + runs, e);
        }
    }

    private static void sweep(Path runs) throws IOException {
        try (var left = Files.newDirectoryStream(runs, "run-*")) {
            for (var run : left) {
                var owner = run.resolve(OWNER);
                // Without the note the run is being opened at this moment by another JVM.
                if (Files.exists(owner) && new PidFile(owner).running().isEmpty()) {
                    Children.stopLeftovers(run, Duration.ofSeconds(5));
                    PreparedDirectory.delete(run);
                }
            }
        }
    }
}
