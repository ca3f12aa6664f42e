package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Connection.CountFact;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one thing that was asked of a connection. */
@FunctionalInterface
interface PagePart {

    void write(Found page, JsonOut out);

    /** A page as it was found; around it what tells of the list as a whole. */
    record Found(
            List<Row> rows,
            boolean moreBefore,
            boolean moreAfter,
            @Nullable Row around) {

        /** A number about the list as a whole; zero where nothing tells of it. */
        String told(int column) {
            return around == null || column < 0 ? "0" : around.text(column);
        }
    }

    static PagePart fixed(String text) {
        var bytes = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return (page, out) -> out.put(bytes);
    }

    static PagePart total(int column) {
        return (page, out) -> out.putAscii(page.told(column));
    }

    /** @param column where the number is, which is one more than the most when there are more */
    static PagePart count(Part.Count count, int column) {
        var keys = RowPart.keyBytes(count.facts().stream().map(CountFact::key).toList());
        return (page, out) -> {
            int counted = Integer.parseInt(page.told(column));
            for (int i = 0; i < keys.size(); i++) {
                out.put(keys.get(i));
                switch (count.facts().get(i).told()) {
                    case TYPENAME -> out.putAscii("\"Count\"");
                    case VALUE -> out.putAscii(Integer.toString(Math.min(counted, count.atMost())));
                    case IS_ESTIMATE -> out.putAscii(Boolean.toString(counted > count.atMost()));
                }
            }
            out.put('}');
        };
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

    private static void fact(PageFact fact, Found page, RowPart cursor, JsonOut out) {
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
