package io.deskweave.metadata.kinds.text;

/** The form of a serial number, character by character. */
record Mask(String written) {

    private static final char LETTER = 'A';
    private static final char DIGIT = '9';
    private static final char EITHER = 'X';
    private static final char ESCAPE = '\\';

    static boolean isWellFormed(String written) {
        int escapes = 0;
        while (escapes < written.length() && written.charAt(written.length() - 1 - escapes) == ESCAPE) {
            escapes++;
        }
        return escapes % 2 == 0;
    }

    boolean fits(String text) {
        int at = 0;
        for (int i = 0; i < written.length(); i++, at++) {
            char wanted = written.charAt(i);
            boolean literal = wanted == ESCAPE;
            if (literal) {
                wanted = written.charAt(++i);
            }
            if (at >= text.length() || !fits(wanted, literal, text.charAt(at))) {
                return false;
            }
        }
        return at == text.length();
    }

    private static boolean fits(char wanted, boolean literal, char c) {
        if (literal) {
            return c == wanted;
        }
        return switch (wanted) {
            case LETTER -> isLetter(c);
            case DIGIT -> isDigit(c);
            case EITHER -> isLetter(c) || isDigit(c);
            default -> c == wanted;
        };
    }

    /** A text that fits. */
    String example() {
        var example = new StringBuilder();
        int digits = 0;
        for (int i = 0; i < written.length(); i++) {
            char wanted = written.charAt(i);
            switch (wanted) {
                case ESCAPE -> example.append(written.charAt(++i));
                case LETTER -> example.append((char) ('P' + example.length() % 8));
                case DIGIT, EITHER -> example.append((char) ('0' + digits++ % 10));
                default -> example.append(wanted);
            }
        }
        return example.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
