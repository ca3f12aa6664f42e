package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;

/** What every text must keep: a length in code points, no control characters, no half of a character. */
final class TextRules {

    private static final int TAB = '\t';
    private static final int LINE_FEED = '\n';
    private static final int CARRIAGE_RETURN = '\r';

    private TextRules() {}

    static String text(Object json) throws ValueRejected {
        if (json instanceof String text) {
            return text;
        }
        throw new ValueRejected(
                "metadata.value.not-text",
                "%s is not a text".formatted(Quoted.of(json)),
                "Write a text in quotation marks");
    }

    static void check(String text, long lengthMax, boolean lines) throws ValueRejected {
        long length = text.codePointCount(0, text.length());
        if (length > lengthMax) {
            throw new ValueRejected(
                    "metadata.value.too-long",
                    "The text has %d characters, %d are allowed".formatted(length, lengthMax),
                    "Shorten it, or ask an administrator for a longer field");
        }
        if (!text.codePoints().allMatch(c -> allowed(c, lines))) {
            throw new ValueRejected(
                    "metadata.value.control-character",
                    lines
                            ? "The text holds a control character or half of a character"
                            : "The text holds a line break, a tab or another control character",
                    "Take it out; if it came from a file, check the file's encoding");
        }
    }

    private static boolean allowed(int codePoint, boolean lines) {
        if (lines && (codePoint == TAB || codePoint == LINE_FEED || codePoint == CARRIAGE_RETURN)) {
            return true;
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !surrogate && !Character.isISOControl(codePoint);
    }
}
