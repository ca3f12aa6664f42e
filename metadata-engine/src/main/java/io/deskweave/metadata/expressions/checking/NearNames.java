package io.deskweave.metadata.expressions.checking;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names that may have been meant. */
final class NearNames {

    private static final int LONGEST = 60;

    private NearNames() {}

    /** The nearest of these, when one is near. */
    static Optional<String> among(Collection<String> names, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var tolerance = Math.min(1 + written.length() / 4, written.length() - 1);
        return names.stream()
                .filter(name -> name.length() <= LONGEST)
                .filter(name -> distance(name, written) <= tolerance || isBeginning(written, name))
                .min(Comparator.comparingInt((String name) -> distance(name, written))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBeginning(String written, String name) {
        return written.length() >= 4 && name.startsWith(written);
    }

    /** "Did you mean 'x'?" or, when nothing is near, the other advice. */
    static String advice(Collection<String> names, String written, String otherwise) {
        return among(names, written).map("Did you mean '%s'?"::formatted).orElse(otherwise);
    }

    /** Levenshtein's distance, in any case of letters. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
