package io.deskweave.metadata.imports.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for formulas. Files that leave carry an apostrophe before them, as OWASP advises
 * against CSV injection; files that come are read as they were meant. Plain numbers stay numbers, for they are no
 * formulas. Every text comes back as it was: where a text has apostrophes there itself, one is added and taken away.
 */
public final class FormulaCells {

    /** The signs of OWASP's list, the full-width ones of Chinese and Japanese keyboards among them. */
    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]{1,100}(\\.[0-9]{1,100})?");

    private FormulaCells() {}

    public static String harmless(String cell) {
        return begins(cell) && !NUMBER.matcher(cell).matches() ? GUARD + cell : cell;
    }

    /** What was written into the cell before it was made harmless. */
    public static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == GUARD && begins(cell) ? cell.substring(1) : cell;
    }

    /** With one of the signs, after as many apostrophes as there may be. */
    private static boolean begins(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != GUARD) {
                return SIGNS.indexOf(cell.charAt(i)) >= 0;
            }
        }
        return false;
    }
}
