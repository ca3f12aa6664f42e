package io.deskweave.metadata.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.deskweave.platform.problems.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CSV file that is being read, row after row. Its header has been read when it is opened. Everything about it refuses
 * with {@code import.file.*} when the file cannot be read on; empty lines are passed over.
 */
public final class CsvFile implements Closeable {

    /** A cell that no column is named after: a date, a time, a point, an address of mail or web. */
    private static final Pattern NEVER_A_NAME =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?|\\d{1,2}:\\d{2}(:\\d{2})?|(?i:point) ?\\(.*\\)"
                    + "|[^@\\s]+@[^@\\s]+\\.[a-zA-Z]+|https?://.*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*");
    private static final int NUMBERS_PER_HEADER = 5;

    /** What the parser needs beside the row itself. */
    private static final int BUFFER_MIN = 32 << 10;

    private final RowCollector collector;
    private final CloseableIterator<CsvRow> rows;
    private final CsvLimits limits;
    private final CsvHeader header;

    private CsvFile(InputStream content, CsvLimits limits) {
        this.limits = limits;
        this.collector = new RowCollector(limits);
        this.rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * Math.max(BUFFER_MIN, limits.rowCharacters()))
                .build(collector, new Utf8Reader(content))
                .iterator();
        this.header = header(fetch().orElseThrow(() -> new Refused(FileBroken.empty())));
    }

    /**
     * Opens a file and reads its header; the content is closed with it, also when it is refused.
     *
     * @param size of the file in bytes
     */
    public static CsvFile open(InputStream content, long size, CsvLimits limits) {
        try {
            if (size > limits.bytes()) {
                throw new Refused(FileBroken.tooLarge(size, limits.bytes()));
            }
            return new CsvFile(content, limits);
        } catch (RuntimeException e) {
            try (content) {
                throw e;
            } catch (IOException closing) {
                e.addSuppressed(closing);
                throw e;
            }
        }
    }

    public CsvHeader header() {
        return header;
    }

    /** The next row; empty at the end of the file. */
    public Optional<CsvRow> next() {
        return fetch();
    }

    /** The next rows, at most so many; fewer only at the end of the file. */
    public List<CsvRow> next(int count) {
        var batch = new ArrayList<CsvRow>(count);
        while (batch.size() < count) {
            var row = fetch();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row.get());
        }
        return batch;
    }

    /** Passes over rows; how many there were. */
    public long skip(long count) {
        long skipped = 0;
        while (skipped < count && fetch().isPresent()) {
            skipped++;
        }
        return skipped;
    }

    private Optional<CsvRow> fetch() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw e.getCause() instanceof Refused refused ? refused : new Refused(broken(e));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof Utf8Reader.NotUtf8 wrong) {
                throw new Refused(FileBroken.notUtf8(wrong.line()));
            }
            throw e;
        }
    }

    private FileBroken broken(CsvParseException failure) {
        if (String.valueOf(failure.getMessage()).contains("buffer size")) {
            return FileBroken.rowTooLong(collector.line(), limits.rowCharacters());
        }
        return FileBroken.brokenQuotes(collector.line());
    }

    private static CsvHeader header(CsvRow first) {
        if (first.strayQuote() >= 0) {
            throw new Refused(FileBroken.brokenQuotes(first.line()));
        }
        var names = first.cells().stream().map(String::strip).toList();
        var places = new HashMap<String, Integer>();
        var numbers = 0;
        for (int place = 0; place < names.size(); place++) {
            var name = names.get(place);
            if (name.isEmpty()) {
                throw new Refused(FileBroken.blankName(place + 1));
            }
            numbers += NUMBER.matcher(name).matches() ? 1 : 0;
            if (NEVER_A_NAME.matcher(name).matches() || numbers * NUMBERS_PER_HEADER > names.size()) {
                throw new Refused(FileBroken.looksLikeARow(name));
            }
            var earlier = places.putIfAbsent(name, place + 1);
            if (earlier != null) {
                throw new Refused(FileBroken.duplicateHeader(name, earlier, place + 1));
            }
        }
        return CsvHeader.of(names);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
