package io.deskweave.metadata.exports.sheets;

import io.deskweave.metadata.exports.columns.Cell;
import io.deskweave.metadata.exports.columns.CellReader;
import io.deskweave.metadata.exports.columns.ExportColumn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;

/**
 * A workbook of Office Open XML, with as many sheets as its records need. Numbers, days and moments are real ones where
 * a spreadsheet can hold them exactly; everything else is text, which no spreadsheet takes for a formula here.
 */
final class XlsxSheet implements Sheet {

    // Limits of the format; days before the last one were miscounted since the first spreadsheets.
    private static final int ROWS = 1_048_576;
    private static final int CHARACTERS = 32_767;
    private static final int DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int FLUSHED = 500;

    private final OutputStream buffer;
    private final Workbook book;
    private final List<ExportColumn> columns;
    private final CellReader cells;
    private final List<String> header;
    private final ZoneId zone;
    private final int rowsMax;
    private int sheets;
    private Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, List<ExportColumn> columns, CellReader cells, List<String> header, ZoneId zone) {
        this(out, columns, cells, new Frame(header, zone, ROWS));
    }

    XlsxSheet(OutputStream out, List<ExportColumn> columns, CellReader cells, Frame frame) {
        this.buffer = new BufferedOutputStream(new Unclosed(out), 1 << 16);
        this.book = new Workbook(buffer, "Deskweave", "1.0");
        this.columns = columns;
        this.cells = cells;
        this.header = frame.header();
        this.zone = frame.zone();
        this.rowsMax = frame.rowsMax();
        this.sheet = next();
    }

    private Worksheet next() {
        var fresh = book.newWorksheet("Records" + (sheets++ == 0 ? "" : " " + sheets));
        fresh.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            fresh.inlineString(0, column, cut(header.get(column)));
            fresh.style(0, column).bold().set();
        }
        row = 1;
        return fresh;
    }

    @Override
    public void add(JsonNode record) throws IOException {
        if (row == rowsMax) {
            sheet.close();
            sheet = next();
        }
        for (int column = 0; column < columns.size(); column++) {
            put(column, cells.read(columns.get(column), record));
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        var value = cell.value();
        if (value instanceof Number number && isExact(new BigDecimal(number.toString()))) {
            sheet.value(row, column, number);
            return;
        }
        if (value instanceof Boolean yesNo) {
            sheet.value(row, column, yesNo);
            return;
        }
        if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
            return;
        }
        if (value instanceof Instant moment && !local(moment).toLocalDate().isBefore(FIRST_DAY)) {
            sheet.value(row, column, local(moment));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            return;
        }
        if (!cell.text().isEmpty()) {
            sheet.inlineString(row, column, cut(cell.text()));
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** No half of a sign is left at the end. */
    private static String cut(String text) {
        if (text.length() <= CHARACTERS) {
            return text;
        }
        int end = CHARACTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public void close() throws IOException {
        book.close();
        // The library finishes its archive and leaves the stream to us.
        buffer.flush();
    }

    /** What is around the records: the header, the zone of moments and the rows of a sheet at most, header included. */
    record Frame(List<String> header, ZoneId zone, int rowsMax) {}
}
