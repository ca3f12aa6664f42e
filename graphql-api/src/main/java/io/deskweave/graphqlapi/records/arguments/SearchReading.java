package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.platform.problems.Refused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the argument {@code search}: words between blanks, each of which must be found. */
public final class SearchReading {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private SearchReading() {}

    public static Filter read(ObjectModel object, @Nullable Object argument) {
        if (!(argument instanceof String text) || text.isBlank()) {
            return Filter.EVERYTHING;
        }
        var words = words(text);
        if (text.length() > LONGEST || words.size() > MOST_WORDS) {
            throw new Refused(Misread.limit(
                    "api.search.too-long",
                    "The search has more than %d words or %d characters".formatted(MOST_WORDS, LONGEST),
                    "Search for the rarest of them",
                    "search"));
        }
        // Signs alone stand in no text as words.
        return words.isEmpty() ? Filter.NOTHING : new Filter.Search(object.searchable(), words);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
    }
}
