package io.deskweave.metadata.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collector;

/**
 * The refused rows of an import as a CSV file, made while it is read: the rows come from the file that was imported,
 * the reasons from the table, a page at a time. Cells are written as they were, also where a spreadsheet would take one
 * for a formula, because the file is to be brought again unchanged but for what is mended.
 */
final class RefusedCsv extends InputStream {

    /** Spreadsheets take a CSV file for UTF-8 only with it, and these files are for people to mend. */
    private static final String ORDER_MARK = "\uFEFF";

    private final CsvFile csv;
    private final LongFunction<List<RefusedRow>> refusalsAfter;
    private InputStream ready;
    private long line;
    private boolean ended;

    /** @param refusalsAfter the next findings after a line, none at the end; a row's are never parted */
    RefusedCsv(CsvFile csv, LongFunction<List<RefusedRow>> refusalsAfter) {
        this.csv = csv;
        this.refusalsAfter = refusalsAfter;
        this.ready = new ByteArrayInputStream(
                (ORDER_MARK + text(List.of(withProblem(csv.header().columns(), CsvHeader.PROBLEM)))).getBytes(UTF_8));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            var read = ready.read(target, offset, length);
            if (read >= 0 || ended) {
                return read;
            }
            ready = new ByteArrayInputStream(nextPage());
        }
    }

    private byte[] nextPage() {
        var reasons = refusalsAfter.apply(line).stream()
                .collect(groupingBy(RefusedRow::line, TreeMap::new, joiningReasons()));
        if (reasons.isEmpty()) {
            ended = true;
            return new byte[0];
        }
        line = reasons.lastKey();
        var rows = new ArrayList<List<String>>();
        for (var row = csv.next(); row.isPresent(); row = csv.next()) {
            var reason = reasons.get(row.get().line());
            if (reason != null) {
                rows.add(withProblem(csv.header().own(row.get()), reason));
            }
            if (row.get().line() >= line) {
                break;
            }
        }
        return text(rows).getBytes(UTF_8);
    }

    private static Collector<RefusedRow, ?, String> joiningReasons() {
        return mapping(
                reason -> reason.column() == null
                        ? reason.message()
                        : "In '%s': %s".formatted(reason.column(), reason.message()),
                joining("; "));
    }

    private static List<String> withProblem(List<String> cells, String problem) {
        var all = new ArrayList<>(cells);
        all.add(problem);
        return all;
    }

    private static String text(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().build(bytes, UTF_8)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new IllegalStateException("Memory refused to be written", e);
        }
        return bytes.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
