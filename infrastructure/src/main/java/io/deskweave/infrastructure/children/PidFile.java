package io.deskweave.infrastructure.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The note that tells a later JVM which program was ours: its number and the moment it started. Numbers are given
 * out again by the operating system, moments are not, so a stranger with the same number is left alone.
 */
public final class PidFile {

    // The start is computed from the boot time, which moves a little when the clock is corrected.
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(3);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Notes the program and how it wants to be ended. */
    public void write(ProcessHandle program, Stopping stopping) {
        var started = program.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, program.pid() + " " + started.toEpochMilli() + " " + stopping + "\n");
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The noted program, if it still runs. */
    public Optional<ProcessHandle> running() {
        try {
            var words = Files.readString(file).strip().split(" ", 3);
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Vitals::runs)
                    .filter(program -> startedAt(program, started));
        } catch (IOException | RuntimeException unreadable) {
            // Half written by a killed JVM, or not there: nobody is known.
            return Optional.empty();
        }
    }

    /** Ends the noted program if it still runs and forgets it; says whether it was running. */
    public boolean stop(Duration patience) {
        var left = running();
        left.ifPresent(program -> wantedStopping().stop(program, patience));
        delete();
        return left.isPresent();
    }

    /** Forgets the program. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private Stopping wantedStopping() {
        try {
            return Stopping.valueOf(Files.readString(file).strip().split(" ", 3)[2]);
        } catch (IOException | RuntimeException unreadable) {
            return Stopping.TERMINATE;
        }
    }

    private static boolean startedAt(ProcessHandle program, Instant started) {
        return program.info()
                .startInstant()
                .map(actual -> Duration.between(started, actual).abs().compareTo(CLOCK_CORRECTION) <= 0)
                .orElse(false);
    }
}
