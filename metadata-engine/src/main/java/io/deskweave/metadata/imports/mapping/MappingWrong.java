package io.deskweave.metadata.imports.mapping;

import io.deskweave.platform.problems.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is wrong with a mapping of columns to fields. */
public record MappingWrong(String code, String message, String advice, List<String> path) implements Problem {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    public static MappingWrong unknownObject(String object, Collection<String> known) {
        return new MappingWrong(
                "import.mapping.unknown-object",
                "There is no object '%s'".formatted(object),
                nearest(object, known, "Choose one of your configuration"),
                List.of("object"));
    }

    public static MappingWrong unknownZone(String zone) {
        return new MappingWrong(
                "import.mapping.unknown-time-zone",
                "'%s' is not a time zone".formatted(zone),
                "Write an IANA zone such as America/New_York, Asia/Shanghai or UTC",
                List.of("timeZone"));
    }

    static MappingWrong nothing() {
        return new MappingWrong(
                "import.mapping.empty",
                "No field is filled from any column",
                "Map at least one field, or start from the proposal",
                List.of("mapping"));
    }

    static MappingWrong unknownField(String field, Collection<String> known) {
        return of(
                "unknown-field",
                field,
                "There is no field '%s'".formatted(field),
                nearest(field, known, "Choose one of the object's fields"));
    }

    static MappingWrong fieldTwice(String field) {
        return of(
                "field-twice",
                field,
                "Field '%s' is filled twice".formatted(field),
                "Leave one of the two out; a field takes its value from one place");
    }

    static MappingWrong notWritable(String field) {
        return of(
                "field-not-writable",
                field,
                "Field '%s' gets its value from the platform".formatted(field),
                "Leave it out of the mapping");
    }

    static MappingWrong notYours(String field) {
        return of(
                "field-not-yours",
                field,
                "Field '%s' is not for you to give a value".formatted(field),
                "Leave it out of the mapping, or let somebody import it whose role may change it");
    }

    static MappingWrong unknownColumn(String field, String column, Collection<String> known) {
        return of(
                "unknown-column",
                field,
                "The file has no column '%s'".formatted(column),
                nearest(column, known, "Choose one of the file's columns"));
    }

    static MappingWrong columnCount(String field, int count, boolean place) {
        return of(
                "column-count",
                field,
                "Field '%s' is given %d columns".formatted(field, count),
                place ? "Give it one column, or two: latitude, then longitude" : "Give it exactly one column");
    }

    static MappingWrong patternMalformed(String field, String pattern) {
        return of(
                "pattern-malformed",
                field,
                "'%s' is not a pattern for dates".formatted(pattern),
                "Write one such as M/d/yyyy H:mm or dd.MM.yyyy, or none for ISO 8601");
    }

    static MappingWrong requiredMissing(String field) {
        return of(
                "required-field-missing",
                field,
                "Field '%s' is required, has no default and no column".formatted(field),
                "Map a column to it, or give the field a default");
    }

    private static MappingWrong of(String word, String field, String message, String advice) {
        return new MappingWrong("import.mapping." + word, message, advice, List.of("mapping", field));
    }

    private static String nearest(String written, Collection<String> known, String otherwise) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3))
                .map("Did you mean '%s'?"::formatted)
                .orElse(otherwise);
    }

    /** Levenshtein's, of both in small letters. */
    private static int distance(String one, String other) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        var above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                var replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
