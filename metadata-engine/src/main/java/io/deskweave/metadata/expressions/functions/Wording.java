package io.deskweave.metadata.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Work on texts, which are counted and cut in code points, as CEL has it. */
final class Wording {

    private static final String SPACES = "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
            + "\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    private Wording() {}

    static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    /** By code points, which is also the order of UTF-8's bytes. */
    static int compare(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        for (var i = 0; i < shorter; i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    static @Nullable String substring(String text, long from, long to) {
        var length = size(text);
        if (from < 0 || to < from || to > length) {
            return null;
        }
        return text.substring(text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
    }

    static long indexOf(String text, String part) {
        var index = text.indexOf(part);
        return index < 0 ? -1 : text.codePointCount(0, index);
    }

    static String lower(String text) {
        return shifted(text, 'A', 'Z', 'a' - 'A');
    }

    static String upper(String text) {
        return shifted(text, 'a', 'z', 'A' - 'a');
    }

    private static String shifted(String text, char from, char to, int by) {
        var chars = text.toCharArray();
        for (var i = 0; i < chars.length; i++) {
            if (chars[i] >= from && chars[i] <= to) {
                chars[i] = (char) (chars[i] + by);
            }
        }
        return String.valueOf(chars);
    }

    static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && SPACES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && SPACES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
