package io.deskweave.metadata.imports.csv;

import java.util.List;

/**
 * One row below the header, as it stands in the file.
 *
 * @param number counts rows from 1, the header not among them
 * @param line the line on which it begins; the header's is usually 1
 * @param strayQuote the index of the first cell that holds a quote without being quoted, -1 for none
 */
public record CsvRow(long number, long line, List<String> cells, int strayQuote) {

    public CsvRow {
        cells = List.copyOf(cells);
    }
}
