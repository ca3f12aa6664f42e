package io.deskweave.metadata.imports.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of one row after the other, and refuses a row that is too wide or too long before it is in memory.
 */
final class RowCollector extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private final CsvLimits limits;
    private List<String> cells = new ArrayList<>();
    private int characters;
    private int strayQuote = -1;
    private long line = 1;
    private long rows;

    RowCollector(CsvLimits limits) {
        this.limits = limits;
    }

    /** The line on which the row under way begins. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        characters = 0;
        strayQuote = -1;
        line = startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (characters > limits.rowCharacters()) {
            throw new Refused(FileBroken.rowTooLong(line, limits.rowCharacters()));
        }
        if (index >= limits.columns()) {
            throw new Refused(FileBroken.tooManyColumns(line, limits.columns()));
        }
        var cell = new String(buffer, offset, length);
        if (!quoted && strayQuote < 0 && cell.indexOf('"') >= 0) {
            strayQuote = index;
        }
        cells.add(cell);
    }

    @Override
    protected @Nullable CsvRow buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return null;
        }
        return new CsvRow(rows++, line, cells, strayQuote);
    }
}
