package io.deskweave.metadata.exports.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.Header;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.columns.CellReader;
import io.deskweave.metadata.exports.columns.ExportColumn;
import io.deskweave.metadata.exports.columns.ExportColumns;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.testing.Sketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonNode ROW = row("""
        {"name": "=1+1", "count": -5, "weight": "2.50", "done": true, "bought": "2026-03-14",
         "seen": "2026-03-14T01:20:00Z", "price": {"amount": "-9.90", "currency": "CNY"},
         "at": {"latitude": -33.86, "longitude": 151.2}, "createdAt": "2026-01-01T00:00:00.5Z"}""");
    private static final List<ExportColumn> COLUMNS = columns(
            "name",
            "count",
            "weight",
            "done",
            "bought",
            "seen",
            "price",
            "price.amount",
            "at",
            "at.latitude",
            "createdAt",
            "createdBy");

    private static List<ExportColumn> columns(String... paths) {
        var model = Sketch.model(Sketch.object("o1", "Device", "devices")
                .field("f1", "name", "text")
                .field("f2", "count", "wholeNumber")
                .field("f3", "weight", "decimal")
                .field("f4", "done", "yesNo")
                .field("f5", "bought", "date")
                .field("f6", "seen", "dateTime")
                .field("f7", "price", "money")
                .field("f8", "at", "place"));
        return ExportColumns.of(model, model.object("Device").orElseThrow(), List.of(paths), Clearance.PLATFORM);
    }

    private static JsonNode row(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void writesCsvThatNoSpreadsheetRuns() throws IOException {
        assertThat(text(Format.CSV, true, ROW)).isEqualTo("""
            \uFEFFname,count,weight,done,bought,seen,price,price.amount,at,at.latitude,createdAt,createdBy\r
            '=1+1,-5,2.50,true,2026-03-14,2026-03-14T09:20+08:00,'-9.90 CNY,-9.90,"'-33.86, 151.2",-33.86,\
            2026-01-01T08:00:00.500+08:00,\r
            """);
    }

    @Test
    void leavesTheByteOrderMarkOutWhereNobodyWantsIt() throws IOException {
        assertThat(text(Format.CSV, false, ROW)).startsWith("name,");
    }

    @Test
    void writesJsonLinesAsTheApiAnswers() throws IOException {
        assertThat(text(Format.JSON_LINES, true, ROW, row("{\"name\": null}"))).isEqualTo(ROW + "\n{\"name\":null}\n");
    }

    @Test
    void writesNumbersDaysAndMomentsIntoWorkbooks() throws IOException {
        var rows = workbook(100, ROW).getFirst();

        assertThat(rows.getFirst()).contains("A1:inlineStr:name", "L1:inlineStr:createdBy");
        assertThat(rows.getLast())
                .containsExactly(
                        "A2:inlineStr:=1+1",
                        "B2:n:-5",
                        "C2:n:2.50",
                        "D2:b:1",
                        "E2:n:46095.0",
                        "F2:n:46095.38888888889",
                        "G2:inlineStr:-9.90 CNY",
                        "H2:n:-9.90",
                        "I2:inlineStr:-33.86, 151.2",
                        "J2:n:-33.86",
                        "K2:n:46023.33333912037");
    }

    @Test
    void writesAsTextWhatASpreadsheetCannotHoldExactly() throws IOException {
        var inexact = row("""
            {"name": "a\\u0001b\\uD83D\\uDE00", "count": 9007199254740991, "weight": "1234567890123456.5",
             "bought": "1900-02-28", "seen": "0001-01-01T00:00:00Z"}""");
        var rows = workbook(100, inexact, row("{\"name\": \"%s\"}".formatted("é".repeat(40_000))));

        assertThat(rows.getFirst().get(1))
                .contains("B2:inlineStr:9007199254740991", "C2:inlineStr:1234567890123456.5", "E2:inlineStr:1900-02-28")
                .anyMatch(cell -> cell.startsWith("F2:inlineStr:0001-01-01T"))
                .anyMatch(cell -> cell.startsWith("A2:inlineStr:a") && cell.endsWith("b\uD83D\uDE00"));
        assertThat(rows.getFirst().get(2).getFirst())
                .hasSize("A3:inlineStr:".length() + 32_767)
                .endsWith("é…");
    }

    @Test
    void beginsAnotherSheetWhenOneIsFull() throws IOException {
        var sheets = workbook(3, ROW, ROW, ROW, ROW, ROW);

        assertThat(sheets).extracting(List::size).containsExactly(3, 3, 2);
        assertThat(sheets).allSatisfy(rows -> assertThat(rows.getFirst()).contains("A1:inlineStr:name"));
    }

    @Test
    void namesColumnsByTheirLabelsEachOnce() {
        var columns = columns("name", "at.latitude", "id");
        var layout = new Layout(Format.CSV, Header.LABELS, "en", "UTC", true);

        assertThat(Sheet.header(columns, layout)).containsExactly("The name", "The at / latitude", "id");
    }

    private static String text(Format format, boolean mark, JsonNode... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = Sheet.begin(out, COLUMNS, new Layout(format, Header.NAMES, "en", ZONE.getId(), mark))) {
            for (var row : rows) {
                sheet.add(row);
            }
        }
        return out.toString(UTF_8);
    }

    private static List<List<List<String>>> workbook(int rowsMax, JsonNode... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var header = COLUMNS.stream().map(ExportColumn::path).toList();
        try (var sheet =
                new XlsxSheet(out, COLUMNS, new CellReader(ZONE), new XlsxSheet.Frame(header, ZONE, rowsMax))) {
            for (var row : rows) {
                sheet.add(row);
            }
        }
        return Workbooks.read(out.toByteArray());
    }
}
