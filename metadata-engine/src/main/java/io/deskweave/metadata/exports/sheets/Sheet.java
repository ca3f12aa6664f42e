package io.deskweave.metadata.exports.sheets;

import io.deskweave.metadata.exports.Exports.Header;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.columns.CellReader;
import io.deskweave.metadata.exports.columns.ExportColumn;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A file on its way out; closing it finishes it. */
public interface Sheet extends Closeable {

    /** Adds a record, as the API's JSON has it. */
    void add(JsonNode row) throws IOException;

    /** Begins a file with its header; closing it leaves the stream open. */
    static Sheet begin(OutputStream out, List<ExportColumn> columns, Layout layout) throws IOException {
        var zone = ZoneId.of(layout.zone());
        var cells = new CellReader(zone);
        return switch (layout.format()) {
            case CSV -> new CsvSheet(out, columns, cells, layout);
            case XLSX -> new XlsxSheet(out, columns, cells, header(columns, layout), zone);
            case JSON_LINES -> new JsonLines(out);
        };
    }

    /** Each name once, because files with two columns of one name cannot be brought in again. */
    static List<String> header(List<ExportColumn> columns, Layout layout) {
        if (layout.header() == Header.NAMES) {
            return columns.stream().map(ExportColumn::path).toList();
        }
        var taken = new HashSet<String>();
        return columns.stream()
                .map(column -> {
                    var label = column.label(layout.language());
                    return taken.add(label) ? label : "%s (%s)".formatted(label, column.path());
                })
                .toList();
    }
}
