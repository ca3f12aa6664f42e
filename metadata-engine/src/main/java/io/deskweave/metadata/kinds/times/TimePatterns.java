package io.deskweave.metadata.kinds.times;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Patterns of dates and times as they are given with an import: strict, so that the 30th of February is none. */
final class TimePatterns {

    private static final LoadingCache<String, DateTimeFormatter> FORMATTERS =
            Caffeine.newBuilder().maximumSize(500).build(TimePatterns::formatter);

    private TimePatterns() {}

    static DateTimeFormatter of(String pattern) throws ValueRejected {
        try {
            return FORMATTERS.get(pattern);
        } catch (IllegalArgumentException e) {
            throw new ValueRejected(
                    "metadata.value.pattern-malformed",
                    "%s is not a pattern for dates".formatted(Quoted.of(pattern)),
                    "Write one such as M/d/yyyy or dd.MM.yyyy HH:mm");
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withProlepticYears(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** People write yyyy, which being strict would ask for an era too. */
    private static String withProlepticYears(String pattern) {
        var result = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            literal = literal != (c == '\'');
            result.append(c == 'y' && !literal ? 'u' : c);
        }
        return result.toString();
    }
}
