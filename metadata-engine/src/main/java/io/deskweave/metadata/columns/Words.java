package io.deskweave.metadata.columns;

/** How the words of a column are found: in the index and in questions the very same, or the index would not be used. */
public final class Words {

    /** HTML without what stands in angle brackets. */
    static final String OF_HTML = "regexp_replace(%s, '<[^>]*>', ' ', 'g')";

    private Words() {}

    /** @param function {@code StableNames.words}, rendered */
    public static String in(String function, String column, boolean html) {
        return function + '(' + (html ? OF_HTML.formatted(column) : column) + ')';
    }
}
