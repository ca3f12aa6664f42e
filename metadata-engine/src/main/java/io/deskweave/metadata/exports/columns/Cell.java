package io.deskweave.metadata.exports.columns;

import org.jspecify.annotations.Nullable;

/**
 * One cell of an exported file.
 *
 * @param text as imports read it; empty for no value
 * @param value a {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate} or {@code Instant} where it is
 *     one; null for texts
 */
public record Cell(String text, @Nullable Object value) {

    static final Cell EMPTY = new Cell("", null);

    static Cell text(String text) {
        return new Cell(text, null);
    }
}
