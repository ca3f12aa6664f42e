package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.Finding;
import java.util.List;

/** Where a desk is not as a package takes it to be. */
final class Mismatch {

    private static final String DIFFERS = "metadata.package.differs";

    private Mismatch() {}

    static Finding missing(List<String> path) {
        return new Finding(
                "metadata.package.required-missing",
                "The package builds on %s, which this desk does not have".formatted(words(path)),
                "Bring or define that first, or export a package that does not need it",
                path);
    }

    static Finding type(List<String> path, String here, String there) {
        return new Finding(
                DIFFERS,
                "%s is of type %s here and of type %s in the package".formatted(words(path), here, there),
                "Give one of the two another name, or change the type of the field here first",
                path);
    }

    static Finding standard(List<String> path) {
        return new Finding(
                DIFFERS,
                "%s is a standard one on one side, and somebody's own on the other".formatted(words(path)),
                "Give the desk's own another name",
                path);
    }

    private static String words(List<String> path) {
        return path.size() > 2 ? "field '%s' of %s".formatted(path.getLast(), path.get(1)) : path.getLast();
    }
}
