package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.Numbering.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pattern of a running number, such as <code>{prefix}{yyyy}{MM}-{0000}</code>: braces hold a part of the date, the
 * prefix or as many zeros as the number has digits at least; all else stands for itself.
 */
final class NumberPattern {

    private static final Pattern PIECE = Pattern.compile("\\{([^{}]*)}|([^{}]+)");
    private static final Set<String> DAYS = Set.of("yyyy", "yy", "MM", "dd");
    private static final Pattern ZEROS = Pattern.compile("0{1,10}");
    private static final String PREFIX = "prefix";

    private NumberPattern() {}

    /** Empty when it is none: unknown braces, or not exactly one that counts. */
    static Optional<List<Part>> read(String pattern, String prefix) {
        var parts = new ArrayList<Part>();
        var pieces = PIECE.matcher(pattern);
        int end = 0;
        while (pieces.find() && pieces.start() == end) {
            end = pieces.end();
            var part = pieces.group(2) != null
                    ? Optional.<Part>of(new Part.Fixed(pieces.group(2)))
                    : braces(pieces.group(1), prefix);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        var counts = parts.stream().filter(Part.Count.class::isInstance).count();
        return end == pattern.length() && counts == 1 ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Part> braces(String within, String prefix) {
        if (within.equals(PREFIX)) {
            return Optional.of(new Part.Fixed(prefix));
        }
        if (DAYS.contains(within)) {
            return Optional.of(new Part.Day(within));
        }
        return ZEROS.matcher(within).matches() ? Optional.of(new Part.Count(within.length())) : Optional.empty();
    }

    /** How long numbers are at least. */
    static int length(List<Part> parts) {
        return parts.stream()
                .mapToInt(part -> switch (part) {
                    case Part.Fixed fixed ->
                        fixed.text().codePointCount(0, fixed.text().length());
                    case Part.Day day -> day.letters().length();
                    case Part.Count count -> count.digits();
                })
                .sum();
    }

    /** Whether every number says this part of its day. */
    static boolean says(List<Part> parts, String letters) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Day day && day.letters().endsWith(letters));
    }
}
