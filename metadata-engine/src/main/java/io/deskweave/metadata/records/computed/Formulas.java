package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.Inputs;
import io.deskweave.metadata.computing.Unit;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.records.judged.Reach;
import io.deskweave.metadata.records.judged.Stored;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The formulas of a unit, computed for some records: one statement reads, one writes what came out differently. */
final class Formulas {

    private final SchemaName schema;
    private final Model model;
    private final Unit unit;
    private final List<FieldModel> own;
    private final List<Path> related;

    Formulas(SchemaName schema, Model model, Unit unit) {
        this.schema = schema;
        this.model = model;
        this.unit = unit;
        var read = new ArrayList<String>();
        unit.formulas().forEach(formula -> {
            read.add(formula.field().id());
            formula.inputs().stream()
                    .filter(path -> !path.isRelated())
                    .forEach(path -> read.add(path.first().id()));
        });
        this.own = unit.object().fields().stream()
                .filter(field -> read.contains(field.id()))
                .toList();
        this.related = unit.formulas().stream()
                .flatMap(formula -> formula.inputs().stream())
                .filter(Path::isRelated)
                .distinct()
                .toList();
    }

    List<Path> related() {
        return related;
    }

    /** The values that changed, by record. */
    Map<UUID, Map<FieldModel, @Nullable Object>> compute(DSLContext transaction, UUID[] ids) {
        var read = read(ids);
        var changed = new LinkedHashMap<UUID, Map<FieldModel, @Nullable Object>>();
        for (var row : transaction.fetch(read.text(), read.values())) {
            var different = different(row);
            if (!different.isEmpty()) {
                changed.put(row.get(0, UUID.class), different);
            }
        }
        if (!changed.isEmpty()) {
            var written = new ChangedValues(changed).update(Quoted.table(schema, unit.object()));
            transaction.execute(written.text(), written.values());
        }
        return changed;
    }

    private Sql read(UUID[] ids) {
        var sql = Sql.of("select t.\"id\"");
        own.forEach(field ->
                Stored.columns(field.shape(), "t." + Quoted.column(field)).forEach(column -> sql.add(", " + column)));
        for (var path : related) {
            var reach = new Reach(schema, model, path);
            for (var column : reach.columns()) {
                sql.add(", (select " + column + " from " + reach.tables() + " where r1.\"id\" = t."
                        + Quoted.column(Reach.field(unit.object(), path.first())) + ")");
            }
        }
        return sql.add(" from " + Quoted.table(schema, unit.object()) + " t where t.\"id\" = any(")
                .bindArray("uuid", ids)
                .add(")");
    }

    private Map<FieldModel, @Nullable Object> different(Record row) {
        var known = new HashMap<String, @Nullable Object>();
        var around = new HashMap<String, @Nullable Object>();
        int at = 1;
        for (var field : own) {
            known.put(field.id(), Stored.value(field.shape(), row, at));
            at += Stored.columns(field.shape(), "").size();
        }
        for (var path : related) {
            around.put(path.key(), Stored.value(path.last().shape(), row, at));
            at += Stored.columns(path.last().shape(), "").size();
        }
        var different = new LinkedHashMap<FieldModel, @Nullable Object>();
        for (var formula : unit.formulas()) {
            var id = formula.field().id();
            var value = formula.value(new Inputs(known, around)).orElse(null);
            if (!same(known.get(id), value)) {
                known.put(id, value);
                different.put(formula.field(), value);
            }
        }
        return different;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof Money money && other instanceof Money another) {
            return money.currency().equals(another.currency()) && same(money.amount(), another.amount());
        }
        return Objects.equals(one, other);
    }
}
