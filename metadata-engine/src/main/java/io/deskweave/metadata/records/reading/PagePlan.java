package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.reading.Keyset.Position;
import io.deskweave.metadata.records.reading.Keyset.Side;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan of one connection, at the root or within a record. */
final class PagePlan {

    private final Planner planner;
    private final Connection connection;
    private final Sql link;
    private final Keyset keyset;
    private final Cursors cursors;
    private final @Nullable Position after;
    private final @Nullable Position before;
    private final Map<Integer, Integer> counted = new HashMap<>();

    /** @param link what ties the rows to the record around them; empty at the root */
    PagePlan(Planner planner, Connection connection, Sql link) {
        this.planner = planner;
        this.connection = connection;
        this.link = link;
        this.keyset = Keyset.of(connection.order());
        this.cursors = new Cursors(planner.tenant(), connection.object(), keyset);
        this.after = position(connection.page().after());
        this.before = position(connection.page().before());
    }

    private @Nullable Position position(@Nullable String cursor) {
        return cursor == null ? null : cursors.read(cursor);
    }

    boolean rowsNeeded() {
        return connection.parts().stream().anyMatch(p -> !(counts(p) || p instanceof Part.Typename)) || !factsNeeded();
    }

    boolean factsNeeded() {
        return connection.parts().stream().anyMatch(PagePlan::counts) || asksWhatIsAfter() || asksWhatIsBefore();
    }

    private static boolean counts(Part part) {
        return part instanceof Part.TotalCount || part instanceof Part.Count;
    }

    private boolean asksWhatIsBefore() {
        return after != null && asks(PageFact.Kind.HAS_PREVIOUS_PAGE);
    }

    private boolean asksWhatIsAfter() {
        return before != null && asks(PageFact.Kind.HAS_NEXT_PAGE);
    }

    private boolean asks(PageFact.Kind kind) {
        return connection.parts().stream()
                .anyMatch(p -> p instanceof Part.PageInfo pageInfo
                        && pageInfo.facts().stream().anyMatch(f -> f.kind() == kind));
    }

    /** The page's rows under an alias, for FROM; with one row more than asked when somebody wants to know of more. */
    Sql rows(String alias) {
        var own = planner.alias("p");
        var conditions = conditions(own);
        if (after != null) {
            conditions.add(keyset.beyond(planner.sources(), own, after, new Side(true, false)));
        }
        if (before != null) {
            conditions.add(keyset.beyond(planner.sources(), own, before, new Side(false, false)));
        }
        var page = connection.page();
        return Sql.of("(select " + own + ".* from ")
                .add(from(own, conditions))
                .add(" order by " + keyset.orderBy(planner.sources(), own, page.fromEnd()) + " limit ")
                .add(limit())
                .add(") " + alias);
    }

    /** In a short list within each of many records one row more is a third more work: it must have been asked for. */
    private int limit() {
        var page = connection.page();
        boolean wantsMore = asks(page.fromEnd() ? PageFact.Kind.HAS_PREVIOUS_PAGE : PageFact.Kind.HAS_NEXT_PAGE);
        return page.size() + (wantsMore ? 1 : 0);
    }

    String orderBy(String alias) {
        return keyset.orderBy(planner.sources(), alias, false);
    }

    private List<Sql> conditions(String alias) {
        var conditions = new ArrayList<Sql>();
        if (!link.isEmpty()) {
            conditions.add(Sql.of(alias + '.').add(link));
        }
        new FilterSql(planner.sources(), alias).condition(connection.filter()).ifPresent(conditions::add);
        return conditions;
    }

    private Sql from(String alias, List<Sql> conditions) {
        var sql = planner.sources().rows(connection.object(), alias);
        return conditions.isEmpty() ? sql : sql.add(" where ").addAll(conditions, " and ");
    }

    /**
     * @param around takes the columns that tell of the list as a whole
     * @param inner takes the columns of its rows
     */
    PageWriter writer(Select around, Select inner, String alias) {
        boolean mayBeAlone = around == inner && factsNeeded() && rowsNeeded();
        int present = mayBeAlone ? inner.column(planner.sources().id(alias) + "::text") : -1;
        var facts = new PageWriter.Facts(
                asksWhatIsBefore() && after != null ? around.add(exists(after, false)) : -1,
                asksWhatIsAfter() && before != null ? around.add(exists(before, true)) : -1);
        var rows = new RowPlan(planner, inner, alias, connection.object(), this);
        var keys = connection.parts().stream().map(Part::key).toList();
        var parts = connection.parts().stream().map(p -> part(p, around, rows)).toList();
        if (inner.columnCount() == 0) {
            inner.column(planner.sources().id(alias) + "::text");
        }
        return new PageWriter(connection.page(), present, facts, RowPart.keyBytes(keys), parts);
    }

    /** The column with the number, once however often it is asked for; one more than the most tells of more. */
    private int counted(Select around, int atMost) {
        return counted.computeIfAbsent(atMost, most -> {
            var own = planner.alias("c");
            var rows = from(own, conditions(own));
            return around.add(
                    most == Integer.MAX_VALUE
                            ? Sql.of("(select count(*) from ").add(rows).add(")::text")
                            : Sql.of("(select count(*) from (select from ")
                                    .add(rows)
                                    .add(" limit ")
                                    .add(most + 1)
                                    .add(") n)::text"));
        });
    }

    private Sql exists(Position position, boolean behind) {
        var own = planner.alias("c");
        var conditions = conditions(own);
        conditions.add(keyset.beyond(planner.sources(), own, position, new Side(behind, true)));
        return Sql.of("(exists (select from ").add(from(own, conditions)).add("))::text");
    }

    private PagePart part(Part part, Select around, RowPlan rows) {
        return switch (part) {
            case Part.Typename typename -> PagePart.fixed(typename.name());
            case Part.Edges edges -> PagePart.list(rows.object(edges.selections()));
            case Part.Nodes nodes -> PagePart.list(rows.object(nodes.selections()));
            case Part.TotalCount ignored -> PagePart.total(counted(around, Integer.MAX_VALUE));
            case Part.Count count -> PagePart.count(count, counted(around, count.atMost()));
            case Part.PageInfo pageInfo -> PagePart.pageInfo(pageInfo.facts(), rows.cursor());
        };
    }

    /** Writes a row's cursor. */
    RowPart cursor(Select select, String alias) {
        var columns = keyset.columns().stream()
                .mapToInt(c -> select.column(planner.sources().text(alias, c.column())))
                .toArray();
        return (row, out) -> cursors.write(row, columns, out);
    }
}
