package io.deskweave.metadata.kinds.settings;

/** What somebody wrote, short enough to be said back to them. */
public final class Quoted {

    private static final int LENGTH_MAX = 60;

    private Quoted() {}

    public static String of(Object value) {
        return "'" + cut(value.toString()) + "'";
    }

    public static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LENGTH_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX)) + "…";
    }
}
