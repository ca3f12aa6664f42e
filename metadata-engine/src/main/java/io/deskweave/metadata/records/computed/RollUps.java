package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.computing.Inputs;
import io.deskweave.metadata.computing.Unit;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.conditions.Conditions;
import io.deskweave.metadata.records.reading.FilterSql;
import io.deskweave.metadata.records.reading.Sources;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Plans the statement that brings what lists come to up to date, for some records of one object, and answers those for
 * which it changed. Always summed anew from the records themselves, so that no mistake outlasts the next write.
 */
record RollUps(SchemaName schema, Unit unit) {

    Sql update(UUID[] ids) {
        var lists = new LinkedHashMap<String, List<RollUp>>();
        for (var rollUp : unit.rollUps()) {
            lists.computeIfAbsent(rollUp.list().field().id(), list -> new ArrayList<>())
                    .add(rollUp);
        }
        var made = new LinkedHashMap<String, String>();
        var tables = new ArrayList<Sql>();
        for (var list : lists.values()) {
            tables.add(table(list, "l" + tables.size(), made));
        }
        var table = Quoted.table(schema, unit.object());
        var columns = List.copyOf(made.keySet());
        var assigned = new ArrayList<String>();
        var selected = new ArrayList<String>();
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            assigned.add(columns.get(i) + " = a.v" + i);
            selected.add(made.get(columns.get(i)) + " as v" + i);
            before.add("t." + columns.get(i));
            after.add("a.v" + i);
        }
        return Sql.of("update " + table + " t set " + joined(assigned) + " from (select p.\"id\", " + joined(selected)
                        + " from " + table + " p")
                .addAll(tables, "")
                .add(" where p.\"id\" = any(")
                .bindArray("uuid", ids)
                .add(")) a where t.\"id\" = a.\"id\" and (" + joined(before) + ") is distinct from (" + joined(after)
                        + ") returning t.\"id\"");
    }

    private static String joined(List<String> pieces) {
        return String.join(", ", pieces);
    }

    /** One pass over the records of a list, for all that is made of it. */
    private Sql table(List<RollUp> rollUps, String alias, Map<String, String> made) {
        var aggregates = new ArrayList<Sql>();
        for (var rollUp : rollUps) {
            var name = alias + ".r" + aggregates.size();
            for (var aggregate : aggregates(rollUp)) {
                aggregates.add(aggregate.add(" as r" + aggregates.size()));
            }
            fit(rollUp.field(), name, alias + ".r" + (aggregates.size() - 1), made);
        }
        var list = rollUps.getFirst().list();
        return Sql.of(" left join lateral (select ")
                .addAll(aggregates, ", ")
                .add(" from " + Quoted.table(schema, list.from()) + " c where c." + Quoted.column(list.field())
                        + " = p.\"id\") " + alias + " on true");
    }

    /** One, but for money: its currency too, where all of it is in one. */
    private List<Sql> aggregates(RollUp rollUp) {
        if (rollUp.of().isEmpty()) {
            return List.of(Sql.of("count(*)").add(filtered(rollUp)));
        }
        var column = "c." + Quoted.column(rollUp.of().get());
        var function = switch (rollUp.function()) {
            case COUNT, SUM, MIN, MAX -> rollUp.function().name().toLowerCase(Locale.ROOT);
            case AVERAGE -> "avg";
        };
        var aggregate = Sql.of(function + "(" + column + ")").add(filtered(rollUp));
        if (!(rollUp.of().get().shape() instanceof ValueShape.Money)) {
            return List.of(aggregate);
        }
        var currency = "c." + Quoted.currency(rollUp.of().get());
        return List.of(
                aggregate,
                Sql.of("case when min(" + currency + ")")
                        .add(filtered(rollUp))
                        .add(" = max(" + currency + ")")
                        .add(filtered(rollUp))
                        .add(" then min(" + currency + ")")
                        .add(filtered(rollUp))
                        .add(" end"));
    }

    private Sql filtered(RollUp rollUp) {
        if (rollUp.condition().isEmpty()) {
            return new Sql();
        }
        var filter = Conditions.filter(rollUp.condition().get(), rollUp.list().from(), new Inputs(Map.of(), Map.of()))
                .orElse(Filter.NOTHING);
        return new FilterSql(new Sources(schema), "c")
                .condition(filter)
                .map(condition -> Sql.of(" filter (where ").add(condition).add(")"))
                .orElseGet(Sql::new);
    }

    /** What the field's columns get of the result: nothing when it does not fit. */
    private static void fit(FieldModel field, String value, String currency, Map<String, String> made) {
        var column = Quoted.column(field);
        switch (field.shape()) {
            case ValueShape.WholeNumber bounds ->
                made.put(
                        column,
                        "case when %s between %d and %d then %s::bigint end"
                                .formatted(value, bounds.min(), bounds.max(), value));
            case ValueShape.Duration ignored ->
                made.put(
                        column,
                        "case when %s <= %d then round(%s)::bigint end".formatted(value, Long.MAX_VALUE, value));
            case ValueShape.Decimal bounds -> {
                var rounded = "round(%s::numeric, %d)".formatted(value, bounds.scale());
                made.put(
                        column,
                        "case when abs(%s) < 1e%d then %s end"
                                .formatted(rounded, bounds.precision() - bounds.scale(), rounded));
            }
            case ValueShape.Money ignored -> {
                made.put(column, "case when %s is not null then %s end".formatted(currency, value));
                made.put(Quoted.currency(field), currency);
            }
            default -> made.put(column, value);
        }
    }
}
