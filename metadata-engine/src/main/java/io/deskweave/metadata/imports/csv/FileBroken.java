package io.deskweave.metadata.imports.csv;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** What makes a file unreadable as a whole; rows that are merely wrong are not among it. */
public record FileBroken(String code, Kind kind, String message, String advice) implements Problem {

    @Override
    public List<String> path() {
        return List.of("file");
    }

    static FileBroken empty() {
        return invalid(
                "empty", "The file is empty", "Choose a file whose first line names the columns, with rows below it");
    }

    static FileBroken tooLarge(long size, long limit) {
        return limit(
                "too-large",
                "The file has %,d bytes, at most %,d are read".formatted(size, limit),
                "Split it into several files, each with the header");
    }

    static FileBroken blankName(int column) {
        return noHeader("Column %d of the first line has no name".formatted(column));
    }

    static FileBroken looksLikeARow(String cell) {
        return noHeader("The first line looks like a row, not like names of columns: it holds '%s'".formatted(cell));
    }

    private static FileBroken noHeader(String message) {
        return invalid("no-header", message, "Add a first line that names every column");
    }

    static FileBroken duplicateHeader(String column, int first, int second) {
        return invalid(
                "duplicate-header",
                "Two columns are named '%s': number %d and number %d".formatted(column, first, second),
                "Give every column a name of its own");
    }

    static FileBroken notUtf8(long line) {
        return invalid(
                "not-utf-8",
                "Line %d holds bytes that are not UTF-8".formatted(line),
                "Save the file as CSV UTF-8; other encodings are not guessed because that would change letters");
    }

    static FileBroken brokenQuotes(long line) {
        return invalid(
                "broken-quotes",
                "The quotes of the row that begins on line %d do not match".formatted(line),
                "Put quotes around the whole cell and double the quotes inside it, as in \"5\"\" pipe\"");
    }

    static FileBroken rowTooLong(long line, int limit) {
        return limit(
                "row-too-long",
                "The row that begins on line %d has more than %,d characters".formatted(line, limit),
                "Look for a quote that is never closed, or shorten the row");
    }

    static FileBroken tooManyColumns(long line, int limit) {
        return limit(
                "too-many-columns",
                "Line %d has more than %,d columns".formatted(line, limit),
                "Leave out columns that no field needs");
    }

    private static FileBroken invalid(String word, String message, String advice) {
        return new FileBroken("import.file." + word, Kind.INVALID, message, advice);
    }

    private static FileBroken limit(String word, String message, String advice) {
        return new FileBroken("import.file." + word, Kind.LIMIT_REACHED, message, advice);
    }
}
