package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one connection from its rows.
 *
 * @param present the column that tells a row of the page from one that only tells of the whole; -1 when all are rows
 */
record PageWriter(Page page, int present, Facts facts, List<byte[]> keys, List<PagePart> parts) {

    /** Where the columns about the list as a whole are; -1 for what was not asked. */
    record Facts(int before, int after) {}

    /** Rows of the statement itself; a list without rows may still have one row that tells of the whole. */
    void root(List<Row> rows, JsonOut out) {
        var around = rows.isEmpty() ? null : rows.getFirst();
        boolean empty = around == null || (present >= 0 && around.isNull(present));
        write(around, empty ? List.of() : rows, out);
    }

    void write(@Nullable Row around, List<Row> rows, JsonOut out) {
        var answered = answered(around, rows);
        for (int i = 0; i < keys.size(); i++) {
            out.put(keys.get(i));
            parts.get(i).write(answered, out);
        }
        if (keys.isEmpty()) {
            out.put('{');
        }
        out.put('}');
    }

    private PagePart.Found answered(@Nullable Row around, List<Row> rows) {
        boolean more = rows.size() > page.size();
        var shown = rows;
        if (more) {
            shown = page.fromEnd() ? rows.subList(1, rows.size()) : rows.subList(0, page.size());
        }
        boolean moreBefore = (more && page.fromEnd()) || isTrue(around, facts.before());
        boolean moreAfter = (more && !page.fromEnd()) || isTrue(around, facts.after());
        return new PagePart.Found(shown, moreBefore, moreAfter, around);
    }

    private static boolean isTrue(@Nullable Row around, int column) {
        return around != null && column >= 0 && around.text(column).startsWith("t");
    }
}
