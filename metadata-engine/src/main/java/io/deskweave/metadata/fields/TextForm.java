package io.deskweave.metadata.fields;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of an imported column are to be read.
 *
 * @param pattern a {@code DateTimeFormatter} pattern for dates and date-times, null for ISO 8601
 * @param zone where local date-times without an offset were written down
 */
public record TextForm(@Nullable String pattern, ZoneId zone) {}
