package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.Aggregation;
import io.deskweave.metadata.records.Aggregation.Dimension;
import io.deskweave.metadata.records.Aggregation.GroupOrder;
import io.deskweave.metadata.records.Aggregation.Measure;
import io.deskweave.metadata.records.Aggregation.Step;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The statement that finds groups: keys are k0, k1 and so on, measures m0, m1 and so on. */
final class GroupSql {

    /** Digits after the point of what division brings. */
    private static final int DIGITS = 6;

    private final Planner planner;
    private final Aggregation aggregation;
    private final String alias;
    private final Map<List<Step>, String> joined = new HashMap<>();
    private final Sql joins = new Sql();
    private final List<Sql> keys = new ArrayList<>();
    private final Map<Measure, String> measures = new LinkedHashMap<>();

    GroupSql(Planner planner, Aggregation aggregation) {
        this.planner = planner;
        this.aggregation = aggregation;
        this.alias = planner.alias("t");
        aggregation.dimensions().forEach(dimension -> keys.add(key(dimension)));
    }

    /** The column of a measure, which is there from now on. */
    String measure(Measure measure) {
        return measures.computeIfAbsent(measure, m -> "m" + measures.size());
    }

    Sql sql() {
        var order = order();
        var columns = new ArrayList<Sql>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(new Sql().add(keys.get(i)).add(" as k" + i));
        }
        measures.forEach((measure, name) -> columns.add(measured(measure).add(" as " + name)));
        var sql = Sql.of("select ")
                .addAll(columns, ", ")
                .add(" from ")
                .add(planner.sources().rows(aggregation.object(), alias))
                .add(joins);
        new FilterSql(planner.sources(), alias)
                .condition(aggregation.filter())
                .ifPresent(condition -> sql.add(" where ").add(condition));
        if (keys.isEmpty()) {
            return sql;
        }
        // By their places: an expression with a placeholder is not the same twice.
        sql.add(" group by ").add(1);
        for (int i = 2; i <= keys.size(); i++) {
            sql.add(", ").add(i);
        }
        return sql.add(" order by " + String.join(", ", order) + " limit ").add(aggregation.first() + 1);
    }

    private List<String> order() {
        var order = new ArrayList<String>();
        for (var each : aggregation.order()) {
            order.add(
                    switch (each) {
                        case GroupOrder.ByKey key -> "k" + key.dimension() + (key.descending() ? " desc" : "");
                        case GroupOrder.ByMeasure by ->
                            measure(by.measure()) + (by.descending() ? " desc nulls last" : "");
                    });
        }
        for (int i = 0; i < keys.size(); i++) {
            order.add("k" + i);
        }
        return order;
    }

    private Sql key(Dimension dimension) {
        var column = dimension.column();
        var plain = planner.sources().column(at(dimension.path()), column);
        var period = dimension.period();
        if (period == null) {
            return standing(column.shape(), plain);
        }
        var unit = period.unit().name().toLowerCase(Locale.ROOT);
        return column.shape() instanceof ValueShape.Date
                ? Sql.of("date_trunc('" + unit + "', " + plain + "::timestamp)::date")
                : Sql.of("date_trunc('" + unit + "', " + plain + ", ")
                        .bind(period.zone().getId(), "text")
                        .add(")");
    }

    /** What an option that was merged means by now. */
    private static Sql standing(ValueShape shape, String plain) {
        var merged = switch (shape) {
            case ValueShape.Choice choice -> choice.merged();
            case ValueShape.Category category -> category.tree().merged();
            default -> Map.<String, String>of();
        };
        if (merged.isEmpty()) {
            return Sql.of(plain);
        }
        var sql = Sql.of("case " + plain);
        merged.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> sql.add(" when ")
                        .bind(each.getKey(), "text")
                        .add(" then ")
                        .bind(each.getValue(), "text"));
        return sql.add(" else " + plain + " end");
    }

    /** The alias of the record at the end of a path; each is joined once. */
    private String at(List<Step> path) {
        if (path.isEmpty()) {
            return alias;
        }
        var known = joined.get(path);
        if (known != null) {
            return known;
        }
        var before = at(path.subList(0, path.size() - 1));
        var step = path.getLast();
        planner.sources().clearance().requireComparing(step.reference());
        var fresh = planner.alias("t");
        joins.add(" left join ")
                .add(planner.sources().rows(step.target(), fresh))
                .add(" on " + planner.sources().id(fresh) + planner.sources().leads(before, step.reference()));
        joined.put(path, fresh);
        return fresh;
    }

    private Sql measured(Measure measure) {
        var column = measure.column();
        if (column == null) {
            return Sql.of("count(*)");
        }
        var plain = planner.sources().column(alias, column);
        return switch (measure.kind()) {
            case COUNT -> Sql.of("count(*)");
            case COUNT_VALUES -> Sql.of("count(" + plain + ")");
            case COUNT_DISTINCT ->
                Sql.of("count(distinct ").add(standing(column.shape(), plain)).add(")");
            case SUM -> only(measure, Sql.of("sum(" + plain + ")"));
            case MIN -> only(measure, Sql.of("min(" + plain + ")"));
            case MAX -> only(measure, Sql.of("max(" + plain + ")"));
            case AVERAGE -> rounded(column.shape(), only(measure, Sql.of("avg(" + plain + ")")));
            case PERCENTILE -> percentile(measure, column.shape(), plain);
        };
    }

    /** Between two days there is none; of days and moments the one is told that so many are not after. */
    private Sql percentile(Measure measure, ValueShape shape, String plain) {
        boolean ofTime = shape instanceof ValueShape.Date || shape instanceof ValueShape.DateTime;
        var sql = Sql.of(ofTime ? "percentile_disc(" : "percentile_cont(")
                .bind(measure.at(), "double precision")
                .add(") within group (order by " + plain + ")");
        var found = only(measure, sql);
        return ofTime ? found : rounded(shape, Sql.of("(").add(found).add(")::numeric"));
    }

    private static Sql rounded(ValueShape shape, Sql value) {
        int digits = shape instanceof ValueShape.Decimal decimal ? Math.max(DIGITS, decimal.scale()) : DIGITS;
        return shape instanceof ValueShape.Duration
                ? Sql.of("round(").add(value).add(")")
                : Sql.of("trim_scale(round(").add(value).add(", ").add(digits).add("))");
    }

    private Sql only(Measure measure, Sql aggregate) {
        var currency = measure.currency();
        if (currency == null || !(measure.column() instanceof RecordColumn.Own own)) {
            return aggregate;
        }
        return aggregate
                .add(" filter (where " + planner.sources().part(alias, own.field(), "currency") + " = ")
                .bind(currency)
                .add(")");
    }

    static Form form(Measure measure) {
        return switch (measure.kind()) {
            case COUNT, COUNT_VALUES, COUNT_DISTINCT -> Form.BARE;
            case MIN, MAX -> Form.of(shape(measure));
            case SUM, AVERAGE, PERCENTILE ->
                shape(measure) instanceof ValueShape.WholeNumber ? Form.QUOTED : Form.of(shape(measure));
        };
    }

    private static ValueShape shape(Measure measure) {
        return Objects.requireNonNull(measure.column()).shape();
    }
}
