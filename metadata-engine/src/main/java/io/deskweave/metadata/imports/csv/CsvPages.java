package io.deskweave.metadata.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that is made a page at a time while it is read. Cells are written as they were, also where a spreadsheet
 * would take one for a formula, because these files are to be brought again.
 */
public abstract class CsvPages extends InputStream {

    /** Spreadsheets take a CSV file for UTF-8 only with it, and these files are for people to read. */
    private static final String ORDER_MARK = "\uFEFF";

    private InputStream ready;
    private boolean ended;

    protected CsvPages(List<String> header) {
        this.ready = new ByteArrayInputStream((ORDER_MARK + text(List.of(header))).getBytes(UTF_8));
    }

    /** The next rows, of which there may be none; empty at the end. */
    protected abstract Optional<List<List<String>>> next();

    /** Whether all of it was read. */
    protected final boolean ended() {
        return ended;
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
            var page = next();
            ended = page.isEmpty();
            ready = new ByteArrayInputStream(text(page.orElse(List.of())).getBytes(UTF_8));
        }
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
}
