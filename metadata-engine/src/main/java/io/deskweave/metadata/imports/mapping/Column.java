package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.imports.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A column with some of its values, none of them blank.
 *
 * @param place counts columns from 0
 */
record Column(String name, int place, Words words, List<String> values) {

    private static final int VALUES_MAX = 200;

    Column {
        values = List.copyOf(values);
    }

    /** All columns of a file, each with values that are spread over the rows. */
    static List<Column> of(CsvHeader header, List<CsvRow> rows) {
        var whole = rows.stream()
                .filter(row -> row.cells().size() == header.width())
                .toList();
        var columns = new ArrayList<Column>();
        for (var name : header.columns()) {
            var values = whole.stream()
                    .map(row -> header.cell(row, name))
                    .filter(value -> !value.isEmpty())
                    .toList();
            columns.add(new Column(name, columns.size(), Words.of(name), spread(values)));
        }
        return columns;
    }

    private static List<String> spread(List<String> values) {
        if (values.size() <= VALUES_MAX) {
            return values;
        }
        var chosen = new ArrayList<String>(VALUES_MAX);
        for (long turn = 0; turn < VALUES_MAX; turn++) {
            chosen.add(values.get((int) (turn * values.size() / VALUES_MAX)));
        }
        return chosen;
    }
}
