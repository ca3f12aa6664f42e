package io.deskweave.metadata.exports.columns;

import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.stream.Stream;

/** A column that cannot be exported. */
record ColumnWrong(String code, Kind kind, String message, String advice, List<String> path) implements Problem {

    static ColumnWrong unknown(String column, String part, String of, Stream<String> names) {
        return new ColumnWrong(
                "export.column.unknown",
                Kind.INVALID,
                "Column '%s' names '%s', which %s does not have".formatted(column, part, of),
                NearNames.advice(names, part, "Write fields by their names in the API, such as customer.name"),
                List.of("columns", column));
    }

    static ColumnWrong tooDeep(String column, int most) {
        return new ColumnWrong(
                "export.column.too-deep",
                Kind.LIMIT_REACHED,
                "Column '%s' leads further than %d names".formatted(column, most),
                "Name a field that is nearer, or export the other object and join the files",
                List.of("columns", column));
    }

    static ColumnWrong twice(String column) {
        return new ColumnWrong(
                "export.column.twice",
                Kind.INVALID,
                "Column '%s' stands twice".formatted(column),
                "Leave one of the two out",
                List.of("columns", column));
    }

    static ColumnWrong tooMany(int columns, int most) {
        return new ColumnWrong(
                "export.columns.too-many",
                Kind.LIMIT_REACHED,
                "%d columns are asked for; a file has at most %d".formatted(columns, most),
                "Export fewer columns at a time",
                List.of("columns"));
    }
}
