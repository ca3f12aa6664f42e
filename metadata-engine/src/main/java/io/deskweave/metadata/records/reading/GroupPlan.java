package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation;
import io.deskweave.metadata.records.Aggregation.Asked;
import io.deskweave.metadata.records.Aggregation.GroupOrder;
import io.deskweave.metadata.records.Aggregation.Measure;
import io.deskweave.metadata.records.Aggregation.Part;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of groups of records: an inner statement finds the groups, their keys and measures, and no more of them than
 * are answered; around it these become text, and the records that are keys are joined.
 */
final class GroupPlan {

    private final Planner planner;
    private final Aggregation aggregation;
    private final GroupSql groups;
    private final String alias;
    private final Select select = new Select();
    private final Map<Integer, RowPlan> records = new HashMap<>();

    GroupPlan(Planner planner, Aggregation aggregation) {
        this.planner = planner;
        this.aggregation = aggregation;
        this.groups = new GroupSql(planner, aggregation);
        this.alias = planner.alias("g");
    }

    Plan plan() {
        // Tells a group from none, whatever else is asked.
        select.column(measured(Measure.COUNT));
        var keys = RowPart.keyBytes(aggregation.parts().stream().map(Part::key).toList());
        var parts = aggregation.parts().stream().map(this::part).toList();
        var order = order();
        var sql = Sql.of("select ")
                .add(select.columns())
                .add(" from (")
                .add(groups.sql())
                .add(") " + alias)
                .add(select.joins())
                .add(order.isEmpty() ? "" : " order by " + String.join(", ", order));
        return new Plan(sql, select.columnCount(), (rows, out) -> {
            var found = found(rows);
            for (int i = 0; i < keys.size(); i++) {
                out.put(keys.get(i));
                parts.get(i).write(found, out);
            }
            out.put('}');
        });
    }

    private PagePart.Found found(List<Row> rows) {
        boolean more = rows.size() > aggregation.first();
        return new PagePart.Found(more ? rows.subList(0, aggregation.first()) : rows, false, more, null);
    }

    /** The same order once more, for joins keep none. */
    private List<String> order() {
        var order = new ArrayList<String>();
        for (var each : aggregation.order()) {
            order.add(
                    switch (each) {
                        case GroupOrder.ByKey key -> dimension(key.dimension()) + (key.descending() ? " desc" : "");
                        case GroupOrder.ByMeasure measure ->
                            alias
                                    + '.'
                                    + groups.measure(measure.measure())
                                    + (measure.descending() ? " desc nulls last" : "");
                    });
        }
        for (int i = 0; i < aggregation.dimensions().size(); i++) {
            order.add(dimension(i));
        }
        return order;
    }

    private PagePart part(Part part) {
        return switch (part) {
            case Part.Typename typename -> PagePart.fixed(typename.name());
            case Part.Truncated ignored -> (page, out) -> out.putAscii(Boolean.toString(page.moreAfter()));
            case Part.Groups asked -> PagePart.list(object(asked.asked()));
        };
    }

    private RowPart object(List<Asked> asked) {
        return asked.isEmpty()
                ? (row, out) -> out.putAscii("{}")
                : RowPart.object(
                        asked.stream().map(Asked::key).toList(),
                        asked.stream().map(this::asked).toList());
    }

    private RowPart asked(Asked asked) {
        return switch (asked) {
            case Asked.Typename typename -> RowPart.fixed(typename.name());
            case Asked.Within within -> object(within.asked());
            case Asked.Measured measured ->
                RowPart.value(GroupSql.form(measured.measure()), select.column(measured(measured.measure())));
            case Asked.Amount amount -> amount(amount);
            case Asked.Several several -> several(several.asked());
            case Asked.Key key -> key(key.dimension());
            case Asked.KeyParts parts -> keyParts(parts);
            case Asked.KeyRecord found -> keyRecord(found);
        };
    }

    private RowPart amount(Asked.Amount amount) {
        int column = select.column(measured(amount.measure()));
        var currency = amount.measure().currency();
        var told = currency == null ? key(amount.currencyOf()) : RowPart.fixed(currency);
        var parts = amount.parts().stream()
                .map(part -> switch (part.name()) {
                    case "amount" -> RowPart.value(Form.QUOTED, column);
                    case "currency" -> told;
                    default -> RowPart.fixed(amount.type());
                })
                .toList();
        return RowPart.where(
                column,
                RowPart.object(amount.parts().stream().map(Selection.Part::key).toList(), parts));
    }

    /** All are there or none is. */
    private RowPart several(List<Asked> asked) {
        var parts = asked.stream().map(this::asked).toList();
        int present = asked.getFirst() instanceof Asked.Amount amount
                ? select.column(measured(amount.measure()))
                : asked.getFirst() instanceof Asked.Measured measured ? select.column(measured(measured.measure())) : 0;
        return RowPart.where(present, (row, out) -> {
            char before = '[';
            for (var part : parts) {
                out.put(before);
                part.write(row, out);
                before = ',';
            }
            out.put(']');
        });
    }

    private RowPart key(int dimension) {
        var column = aggregation.dimensions().get(dimension).column();
        int found = select.column(dimension(dimension) + "::text");
        if (column.shape() instanceof ValueShape.Reference reference) {
            return RowPart.where(found, RowPart.globalId(reference.objectId(), found));
        }
        return column == RecordColumn.Standard.ID
                ? RowPart.globalId(owner(dimension).id(), found)
                : RowPart.value(Form.of(column.shape()), found);
    }

    private ObjectModel owner(int dimension) {
        var path = aggregation.dimensions().get(dimension).path();
        return path.isEmpty() ? aggregation.object() : path.getLast().target();
    }

    private RowPart keyParts(Asked.KeyParts asked) {
        var shape = aggregation.dimensions().get(asked.dimension()).column().shape();
        var id = dimension(asked.dimension());
        int present = select.column(id + "::text");
        var parts = asked.parts().stream()
                .map(part -> part.name().equals("__typename")
                        ? RowPart.fixed(asked.type())
                        : RowPart.value(
                                Form.ofPart(shape, part.name()),
                                select.column(planner.sources().organisedText(shape, id, part.name()))))
                .toList();
        return RowPart.where(
                present,
                RowPart.object(asked.parts().stream().map(Selection.Part::key).toList(), parts));
    }

    private RowPart keyRecord(Asked.KeyRecord asked) {
        var row = records.computeIfAbsent(asked.dimension(), dimension -> {
            var target = planner.alias("t");
            select.join(Sql.of(" left join ")
                    .add(planner.sources().rows(asked.target(), target))
                    .add(" on " + planner.sources().id(target) + " = " + dimension(dimension)));
            return new RowPlan(planner, select, target, asked.target(), null);
        });
        return RowPart.where(row.idColumn(), row.object(asked.selections()));
    }

    private String dimension(int dimension) {
        return alias + ".k" + dimension;
    }

    private String measured(Measure measure) {
        return alias + '.' + groups.measure(measure) + "::text";
    }
}
