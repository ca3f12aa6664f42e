package io.deskweave.metadata.imports.mapping;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name cut into its words, so that {@code communityBoard}, "Community Board" and {@code COMMUNITY_BOARD} are the
 * same. Likeness is a number from 0 to 1; 1 is the same name.
 */
record Words(List<String> words) {

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HYPHENATED = Pattern.compile("(?i)\\be-mail");
    private static final Set<String> EMPTY_WORDS = Set.of("of", "the", "a", "an", "and", "for");
    private static final Set<String> TIME_WORDS =
            Set.of("at", "on", "date", "time", "day", "datetime", "timestamp", "when");

    /** Words that people use for the same thing; few, because each wrong one proposes a wrong column. */
    private static final List<List<String>> ALIKE = List.of(
            List.of("request", "complaint", "case", "issue", "ticket"),
            List.of("zip", "postcode", "postal", "zipcode", "plz"),
            List.of("opened", "created", "open", "reported", "submitted", "received", "started", "creation"),
            List.of("closed", "resolved", "completed", "finished", "ended", "solved"),
            List.of("due", "deadline"),
            List.of("place", "location", "position", "coordinates", "point", "geo"),
            List.of("email", "mail"),
            List.of("phone", "telephone", "mobile", "tel"),
            List.of("subject", "title", "summary", "headline", "topic"),
            List.of("description", "details", "body", "remark", "notes"),
            List.of("company", "organisation", "organization", "firm", "employer"),
            List.of("status", "state"),
            List.of("type", "kind", "category"),
            List.of("latitude", "lat"),
            List.of("longitude", "lon", "lng", "long"));

    private static final Map<String, Integer> GROUPS = groups();

    private static final double SAME_GROUP = 0.9;
    private static final double SAME_STEM = 0.8;
    private static final int STEM_MIN = 5;
    private static final double STEM_SHARE = 0.7;
    private static final double OWN_WEIGHT = 0.65;
    private static final double OTHER_WEIGHT = 0.2;
    private static final double HEAD_WEIGHT = 0.15;

    Words {
        words = List.copyOf(words);
    }

    static Words of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var joined = HYPHENATED.matcher(plain).replaceAll("email");
        var words = Arrays.stream(BETWEEN.split(joined))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .toList();
        return new Words(words);
    }

    /** Without the words that only say that it is a time; the same when nothing else would be left. */
    Words withoutTime() {
        var left = words.stream().filter(word -> !TIME_WORDS.contains(word)).toList();
        return left.isEmpty() ? this : new Words(left);
    }

    boolean mean(String word) {
        return words.stream().anyMatch(own -> likeness(own, word) >= SAME_GROUP);
    }

    /**
     * How well a column of this name fits: most of all that every word of the field is found, then that the column has
     * few others, then that both end in the same word, which in English is the one that matters.
     */
    double likeness(Words column) {
        if (words.isEmpty() || column.words.isEmpty()) {
            return 0;
        }
        if (String.join("", words).equals(String.join("", column.words))) {
            return 1;
        }
        double found = 0;
        for (var word : words) {
            found += column.words.stream()
                    .mapToDouble(other -> likeness(word, other))
                    .max()
                    .orElse(0);
        }
        var head = likeness(words.getLast(), column.words.getLast()) > 0 ? HEAD_WEIGHT : 0;
        return OWN_WEIGHT * found / words.size()
                + OTHER_WEIGHT * Math.min(1, found / column.words.size())
                + (found > 0 ? head : 0);
    }

    private static double likeness(String left, String right) {
        var one = singular(left);
        var other = singular(right);
        if (one.equals(other)) {
            return 1;
        }
        var group = GROUPS.get(one);
        if (group != null && group.equals(GROUPS.get(other))) {
            return SAME_GROUP;
        }
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        var alike = shared >= STEM_MIN && shared >= STEM_SHARE * Math.max(one.length(), other.length());
        return alike ? SAME_STEM : 0;
    }

    private static String singular(String word) {
        return word.length() >= STEM_MIN - 1 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static Map<String, Integer> groups() {
        var groups = new HashMap<String, Integer>();
        for (int group = 0; group < ALIKE.size(); group++) {
            for (var word : ALIKE.get(group)) {
                groups.put(singular(word), group);
            }
        }
        return Map.copyOf(groups);
    }

    @Override
    public String toString() {
        return words.stream().collect(joining(" "));
    }
}
