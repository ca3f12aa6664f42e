package io.deskweave.metadata.exports.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.columns.CellReader;
import io.deskweave.metadata.exports.columns.ExportColumn;
import io.deskweave.metadata.imports.csv.FormulaCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** RFC 4180 in UTF-8; no cell is one that a spreadsheet takes for a formula. */
final class CsvSheet implements Sheet {

    private static final String ORDER_MARK = "\uFEFF";

    private final CsvWriter writer;
    private final List<ExportColumn> columns;
    private final CellReader cells;

    CsvSheet(OutputStream out, List<ExportColumn> columns, CellReader cells, Layout layout) throws IOException {
        this.columns = columns;
        this.cells = cells;
        if (layout.byteOrderMark()) {
            out.write(ORDER_MARK.getBytes(UTF_8));
        }
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new Unclosed(out), UTF_8);
        writer.writeRecord(Sheet.header(columns, layout).stream()
                .map(FormulaCells::harmless)
                .toList());
    }

    @Override
    public void add(JsonNode row) {
        writer.writeRecord(columns.stream()
                .map(column -> FormulaCells.harmless(cells.read(column, row).text()))
                .toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
