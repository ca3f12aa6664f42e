package io.deskweave.metadata.imports.csv;

/**
 * How much of a file is read at all.
 *
 * @param bytes of the whole file
 * @param columns in the header or any row
 * @param rowCharacters in one row, all its cells together
 */
public record CsvLimits(long bytes, int columns, int rowCharacters) {

    public static final CsvLimits DEFAULTS = new CsvLimits(50L << 20, 500, 1_000_000);
}
