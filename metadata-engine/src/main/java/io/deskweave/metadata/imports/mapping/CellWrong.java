package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps one row of a file out.
 *
 * @param column null for the whole row
 */
public record CellWrong(String code, @Nullable String column, String message, String advice) implements Problem {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public List<String> path() {
        return column == null ? List.of() : List.of(column);
    }

    static CellWrong cellCount(int cells, int expected) {
        return new CellWrong(
                "import.row.cell-count",
                null,
                "The row has %d cells, the header has %d".formatted(cells, expected),
                "Look for a comma that is not within quotes, or a cell that is missing");
    }

    static CellWrong strayQuote(@Nullable String column) {
        return new CellWrong(
                "import.row.stray-quote",
                column,
                "A quote stands in a cell that is not quoted",
                "Put quotes around the whole cell and double the quotes inside it");
    }

    static CellWrong halfPlace(List<String> columns) {
        return new CellWrong(
                "import.row.half-a-place",
                columns.getFirst(),
                "Of %s only one is given".formatted(String.join(" and ", columns)),
                "Give both or neither");
    }

    /** Of a field that is encrypted: what is wrong is kept with the import, and must not quote the value. */
    static CellWrong kept(String column, ValueRejected rejected) {
        return new CellWrong(
                rejected.code(),
                column,
                "The field does not take this value, which is not shown here because it is encrypted",
                "Look at the cell in the file, and at what the field asks for");
    }

    static CellWrong value(String column, ValueRejected rejected) {
        return new CellWrong(rejected.code(), column, String.valueOf(rejected.getMessage()), rejected.advice());
    }
}
