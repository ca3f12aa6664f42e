package io.deskweave.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository: its rooms and all Java sources in them. */
final class House {

    /** In the order in which they know each other. */
    static final List<String> ROOMS = List.of(
            "infrastructure",
            "platform-core",
            "metadata-engine",
            "help-desk",
            "billing",
            "tenant-admin",
            "graphql-api",
            "helm",
            "demo");

    private static final House HERE = new House(found());

    private final Path root;
    private final List<Source> sources;

    private House(Path root) {
        this.root = root;
        var files = ROOMS.stream()
                .flatMap(room -> javaFiles(root.resolve(room).resolve("src")).stream())
                .toList();
        this.sources = Source.parse(root, files);
    }

    static House here() {
        return HERE;
    }

    Path root() {
        return root;
    }

    List<Source> sources() {
        return sources;
    }

    /** What runs in production. */
    List<Source> main() {
        return sources.stream().filter(Source::isMain).toList();
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the room's folder; the root is where the list of modules is. */
    private static Path found() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("platform-core"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The house rules must be run inside the repository");
            }
        }
        return folder;
    }
}
