package io.deskweave.metadata.kinds;

/** What somebody wrote, short enough to be said back to them. */
final class Quoted {

    private static final int LENGTH_MAX = 60;

    private Quoted() {}

    static String of(Object value) {
        return "'" + cut(value.toString()) + "'";
    }

    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LENGTH_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX)) + "…";
    }
}
