package io.deskweave.metadata.records.guarding;

import io.deskweave.metadata.definition.FieldGuards.Mask;

/**
 * Masks laid over texts, in the database, so that what is hidden never leaves it, and in Java. Both hide alike: at
 * least four characters, or as many as show; where there are too few of them, all.
 */
public final class Masking {

    /** Stands for what is hidden, however long it is. */
    public static final String STARS = "****";

    private Masking() {}

    /** The expression that shows so much of a column. */
    public static String sql(Mask mask, String column) {
        return ("case when %1$s is null then null when char_length(%1$s) >= %2$d"
                        + " then left(%1$s, %3$d) || '%5$s' || right(%1$s, %4$d) else '%5$s' end")
                .formatted(column, shortest(mask), mask.leading(), mask.trailing(), STARS);
    }

    public static String of(Mask mask, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest(mask)) {
            return STARS;
        }
        return text.substring(0, text.offsetByCodePoints(0, mask.leading()))
                + STARS
                + text.substring(text.offsetByCodePoints(text.length(), -mask.trailing()));
    }

    /** How long a text must be for any of it to show. */
    private static int shortest(Mask mask) {
        int shown = mask.leading() + mask.trailing();
        return shown + Math.max(1, Math.min(STARS.length(), shown));
    }
}
