package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.csv.CsvRow;
import io.deskweave.metadata.imports.jobs.Refusals.Finding;
import io.deskweave.metadata.imports.jobs.Refusals.Refusal;
import io.deskweave.metadata.imports.mapping.CellWrong;
import io.deskweave.metadata.imports.mapping.RowReader;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some rows of a file on their way in: the values of those that may still go in, and what keeps the others out. */
final class Chunk {

    private final List<CsvRow> rows;
    private final RowReader reader;
    private final NavigableMap<Integer, Map<String, @Nullable Object>> open = new TreeMap<>();
    private final NavigableMap<Integer, List<Finding>> refused = new TreeMap<>();

    Chunk(List<CsvRow> rows, RowReader reader) {
        this.rows = rows;
        this.reader = reader;
        for (int place = 0; place < rows.size(); place++) {
            var read = reader.read(rows.get(place));
            if (read.problems().isEmpty()) {
                open.put(place, new LinkedHashMap<>(read.values()));
            } else {
                refuse(place, findings(read.problems()));
            }
        }
    }

    /** Values of the rows that may still go in, by their place in the chunk. */
    NavigableMap<Integer, Map<String, @Nullable Object>> open() {
        return open;
    }

    List<Map<String, @Nullable Object>> values(Collection<Integer> places) {
        var values = new ArrayList<Map<String, @Nullable Object>>();
        for (var place : places) {
            var row = open.get(place);
            if (row != null) {
                values.add(row);
            }
        }
        return values;
    }

    void refuse(int place, List<Finding> findings) {
        open.remove(place);
        refused.put(place, findings);
    }

    List<Finding> findings(List<Problem> problems) {
        var findings = new ArrayList<Finding>();
        for (var problem : problems) {
            findings.add(Finding.of(column(problem), problem));
        }
        return findings;
    }

    /** The column from which a field is filled; null when none does. */
    @Nullable
    String column(String field) {
        var column = reader.columnOf(field);
        return column.isEmpty() ? null : column;
    }

    int inserted() {
        return open.size();
    }

    List<Refusal> refusals() {
        return refused.entrySet().stream()
                .map(entry -> new Refusal(rows.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Findings of the record store end their path with the field. */
    private @Nullable String column(Problem problem) {
        if (problem instanceof CellWrong cell) {
            return cell.column();
        }
        return problem.path().isEmpty() ? null : column(problem.path().getLast());
    }
}
