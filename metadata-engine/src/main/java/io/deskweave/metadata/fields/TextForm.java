package io.deskweave.metadata.fields;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of an imported column are to be read.
 *
 * @param pattern a {@code DateTimeFormatter} pattern for dates and date-times, null for ISO 8601
 * @param zone where local date-times without an offset were written down
 * @param roster who and what can be meant by a name
 */
public record TextForm(@Nullable String pattern, ZoneId zone, Roster roster) {

    /** Where nobody is known by name. */
    public TextForm(@Nullable String pattern, ZoneId zone) {
        this(pattern, zone, Roster.NOBODY);
    }
}
