package io.deskweave.infrastructure.children;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param name short word for messages, for the log {@code <name>.log} and for the note {@code <name>.pid}
 * @param words the command and its arguments
 * @param environment added to this JVM's
 * @param directory where the log and the note are written
 * @param stopping how it is asked to end
 */
public record Program(
        String name, List<String> words, Map<String, String> environment, Path directory, Stopping stopping) {

    /** Where everything that the program prints is kept. */
    public Path log() {
        return directory.resolve(name + ".log");
    }

    PidFile pidFile() {
        return new PidFile(directory.resolve(name + ".pid"));
    }
}
