package io.deskweave.metadata.publish.deletions;

import io.deskweave.metadata.imports.csv.CsvPages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The CSV file of what is to be deleted, and how many records it holds so far. */
final class LostCsv extends CsvPages {

    private final Function<@Nullable UUID, List<List<String>>> after;
    private @Nullable UUID past;
    private long records;

    /** @param after rows after a record, each with its id first; none at the end */
    LostCsv(List<String> header, Function<@Nullable UUID, List<List<String>>> after) {
        super(header);
        this.after = after;
    }

    @Override
    protected Optional<List<List<String>>> next() {
        var rows = after.apply(past);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        records += rows.size();
        past = UUID.fromString(rows.getLast().getFirst());
        return Optional.of(rows);
    }

    /** How many records there were; to be asked when all was read. */
    long records() {
        if (!ended()) {
            throw new IllegalStateException("The file was not read to its end");
        }
        return records;
    }
}
