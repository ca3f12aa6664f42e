package io.deskweave.platform.problems;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that may have been meant by somebody who wrote another, for advice. */
public final class NearNames {

    private static final int LONGEST = 60;
    private static final int SHORTEST_BEGINNING = 4;

    private NearNames() {}

    /**
     * The nearest name, when one is near: about one letter in four may differ, in any case of letters, or the end may
     * be missing.
     */
    public static Optional<String> among(Stream<String> names, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var tolerance = Math.clamp(written.length() - 1L, 0, 1 + written.length() / 4);
        return names.filter(name -> name.length() <= LONGEST)
                .filter(name -> distance(name, written) <= tolerance || isBeginning(written, name))
                .min(Comparator.comparingInt((String name) -> distance(name, written))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean 'x'?" or, when nothing is near, the other advice. */
    public static String advice(Stream<String> names, String written, String otherwise) {
        return among(names, written).map("Did you mean '%s'?"::formatted).orElse(otherwise);
    }

    private static boolean isBeginning(String written, String name) {
        return written.length() >= SHORTEST_BEGINNING && name.startsWith(written);
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
