package io.deskweave.metadata.imports.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.imports.csv.CsvPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collector;

/**
 * The refused rows of an import as a CSV file: the rows come from the file that was imported, the reasons from the
 * table, a page at a time.
 */
final class RefusedCsv extends CsvPages {

    private final CsvFile csv;
    private final LongFunction<List<RefusedRow>> refusalsAfter;
    private long line;

    /** @param refusalsAfter the next findings after a line, none at the end; a row's are never parted */
    RefusedCsv(CsvFile csv, LongFunction<List<RefusedRow>> refusalsAfter) {
        super(withProblem(csv.header().columns(), CsvHeader.PROBLEM));
        this.csv = csv;
        this.refusalsAfter = refusalsAfter;
    }

    @Override
    protected Optional<List<List<String>>> next() {
        var reasons = refusalsAfter.apply(line).stream()
                .collect(groupingBy(RefusedRow::line, TreeMap::new, joiningReasons()));
        if (reasons.isEmpty()) {
            return Optional.empty();
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
        return Optional.of(rows);
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

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
