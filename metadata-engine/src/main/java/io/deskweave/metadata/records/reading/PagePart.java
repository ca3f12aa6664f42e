package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Connection.PageFact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one thing that was asked of a connection. */
@FunctionalInterface
interface PagePart {

    void write(PageRows page, JsonOut out);

    static PagePart fixed(String text) {
        var bytes = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return (page, out) -> out.put(bytes);
    }

    static PagePart total() {
        return (page, out) -> out.putAscii(page.total());
    }

    static PagePart list(RowPart part) {
        return (page, out) -> {
            out.put('[');
            boolean first = true;
            for (var row : page.rows()) {
                if (!first) {
                    out.put(',');
                }
                first = false;
                part.write(row, out);
            }
            out.put(']');
        };
    }

    static PagePart pageInfo(List<PageFact> facts, RowPart cursor) {
        var keys = RowPart.keyBytes(facts.stream().map(PageFact::key).toList());
        return (page, out) -> {
            for (int i = 0; i < keys.size(); i++) {
                out.put(keys.get(i));
                fact(facts.get(i), page, cursor, out);
            }
            out.put('}');
        };
    }

    private static void fact(PageFact fact, PageRows page, RowPart cursor, JsonOut out) {
        switch (fact.kind()) {
            case TYPENAME -> out.putAscii("\"PageInfo\"");
            case HAS_NEXT_PAGE -> out.putAscii(Boolean.toString(page.moreAfter()));
            case HAS_PREVIOUS_PAGE -> out.putAscii(Boolean.toString(page.moreBefore()));
            case START_CURSOR -> end(page.rows().isEmpty() ? null : page.rows().getFirst(), cursor, out);
            case END_CURSOR -> end(page.rows().isEmpty() ? null : page.rows().getLast(), cursor, out);
        }
    }

    private static void end(@Nullable Row row, RowPart cursor, JsonOut out) {
        if (row == null) {
            out.put(RowPart.NULL);
            return;
        }
        cursor.write(row, out);
    }
}
