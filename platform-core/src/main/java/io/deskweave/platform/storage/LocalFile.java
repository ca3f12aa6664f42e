package io.deskweave.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a file lies in its tenant's folder. When it was last sent, finished or claimed is when it was last modified.
 *
 * @param folder the tenant's
 */
record LocalFile(Path folder, UUID id) {

    private static final String NAME = ".name";
    private static final int ID_LENGTH = 36;

    Path whole() {
        return folder.resolve(id.toString());
    }

    /** What is not finished. */
    Path part() {
        return folder.resolve(id + ".part");
    }

    /** What its sender called it. */
    Path name() {
        return folder.resolve(id + NAME);
    }

    /** Where it lies for the moment in which it is deleted. */
    private Path going() {
        return folder.resolve(id + ".going");
    }

    /** The file that a path is all of, or all that there is; none for a name that stands beside it. */
    static Optional<UUID> id(Path path) {
        var text = path.getFileName().toString();
        return text.endsWith(NAME) || text.length() < ID_LENGTH
                ? Optional.empty()
                : Optional.of(UUID.fromString(text.substring(0, ID_LENGTH)));
    }

    void finish() throws IOException {
        if (Files.exists(part())) {
            move(part(), whole());
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(whole());
        Files.deleteIfExists(part());
        Files.deleteIfExists(name());
    }

    void claim() throws IOException {
        Files.setLastModifiedTime(whole(), FileTime.from(Instant.now()));
    }

    /** Also one that a pod was about to delete, and to give back, when it died. */
    void keepOn(Instant moment) throws IOException {
        if (Files.exists(going()) && !Files.exists(whole())) {
            move(going(), whole());
        }
        if (isUnclaimedSince(moment)) {
            Files.setLastModifiedTime(whole(), FileTime.from(moment));
        }
    }

    boolean isUnclaimedSince(Instant moment) {
        try {
            return Files.getLastModifiedTime(present()).toInstant().isBefore(moment);
        } catch (IOException e) {
            // It went, or was finished, this very moment.
            return false;
        }
    }

    private Path present() {
        if (Files.exists(whole())) {
            return whole();
        }
        return Files.exists(part()) ? part() : going();
    }

    /**
     * It goes out of the way first and is looked at once more there: whoever claims it before is seen, and whoever
     * comes later finds nothing to claim.
     */
    boolean deleteUnclaimed(Instant moment) throws IOException {
        if (!isUnclaimedSince(moment)) {
            return false;
        }
        var from = present();
        try {
            if (!from.equals(going())) {
                move(from, going());
            }
            if (!Files.getLastModifiedTime(going()).toInstant().isBefore(moment)) {
                move(going(), from);
                return false;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        Files.deleteIfExists(going());
        Files.deleteIfExists(name());
        return true;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
