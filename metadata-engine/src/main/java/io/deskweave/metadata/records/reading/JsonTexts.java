package io.deskweave.metadata.records.reading;

/** Texts out of the form that JSON gives them. */
final class JsonTexts {

    private static final int HEXADECIMAL = 16;

    private JsonTexts() {}

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            if (escape == 'u') {
                plain.append((char) Integer.parseInt(text, at, at + 4, HEXADECIMAL));
                at += 4;
                continue;
            }
            plain.append(plain(escape));
        }
        return plain.toString();
    }

    private static char plain(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
