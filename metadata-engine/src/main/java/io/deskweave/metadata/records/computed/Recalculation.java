package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.computing.Influence;
import io.deskweave.metadata.computing.Spread;
import io.deskweave.metadata.computing.Unit;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must be computed anew after one write, in the write's own transaction. First it is told what is
 * written, then {@code run} computes unit by unit, each for all records that it concerns; the number of statements
 * depends on the model alone. Versions stay as they are: whoever edits a record is not refused because a comment came
 * in meanwhile.
 *
 * <p>Refuses with {@code metadata.record.recalculation-too-large} when a write concerns more than 10,000 records.
 */
public final class Recalculation {

    static final int RECORDS_MAX = 10_000;

    private final DSLContext transaction;
    private final SchemaName schema;
    private final Model model;
    private final Computations computations;
    private final TreeMap<Integer, Set<UUID>> waiting = new TreeMap<>();
    private final Set<UUID> held = new HashSet<>();
    private int records;

    public Recalculation(DSLContext transaction, SchemaName schema, Model model) {
        this.transaction = transaction;
        this.schema = schema;
        this.model = model;
        this.computations = Computations.of(model);
    }

    /** To be said first of all, before new records of an object are written. */
    public Recalculation beforeNew(ObjectModel object) {
        if (!computations.isEmpty()) {
            new RowLocks(transaction, schema, model).enter(computations.spreadOfNew(object));
        }
        return this;
    }

    /** To be said first of all, before these fields of a record are written. */
    public Recalculation before(Collection<FieldModel> written) {
        if (!computations.isEmpty()) {
            new RowLocks(transaction, schema, model).enter(computations.spread(ids(written)));
        }
        return this;
    }

    /** Records that were written, with all that they have; computed fields were written along where possible. */
    public Recalculation created(ObjectModel object, List<UUID> ids, List<Map<FieldModel, Object>> rows) {
        if (computations.isEmpty()) {
            return this;
        }
        held.addAll(ids);
        computations.first(object).late().forEach(unit -> wait(unit, ids));
        for (var influence : computations.of(ids(object.fields()))) {
            if (influence instanceof Influence.Gathering gathering) {
                rows.forEach(row -> waitFor(gathering, row.get(gathering.reference())));
            }
        }
        return this;
    }

    /**
     * A record that was changed.
     *
     * @param before by field id, as it was: at least its references in {@code Computations.listsOf}
     * @param written what was changed
     */
    public Recalculation changed(
            UUID id, Map<String, @Nullable Object> before, Map<FieldModel, Optional<Object>> written) {
        if (computations.isEmpty()) {
            return this;
        }
        held.add(id);
        for (var influence : computations.of(ids(written.keySet()))) {
            if (influence instanceof Influence.Gathering gathering) {
                var was = before.get(gathering.reference().id());
                var now = written.get(gathering.reference());
                waitFor(gathering, was);
                waitFor(gathering, now == null ? was : now.orElse(null));
            } else {
                spread(influence, Set.of(id));
            }
        }
        return this;
    }

    /**
     * Records of one object that were changed together; counts as written in each what is written in any.
     *
     * @param before by record, as {@code changed} has it
     * @param written by record
     */
    public Recalculation changedTogether(
            Map<UUID, Map<String, @Nullable Object>> before, Map<UUID, Map<FieldModel, Optional<Object>>> written) {
        if (computations.isEmpty()) {
            return this;
        }
        held.addAll(written.keySet());
        var fields = written.values().stream()
                .flatMap(values -> values.keySet().stream())
                .collect(Collectors.toSet());
        for (var influence : computations.of(ids(fields))) {
            if (influence instanceof Influence.Gathering gathering) {
                var reference = gathering.reference();
                written.forEach((id, values) -> {
                    var was = before.getOrDefault(id, Map.of()).get(reference.id());
                    var now = values.get(reference);
                    waitFor(gathering, was);
                    waitFor(gathering, now == null ? was : now.orElse(null));
                });
            } else {
                spread(influence, written.keySet());
            }
        }
        return this;
    }

    /** Records that are about to go, or to come back, with the lists that they are in; to be told before they do. */
    public Recalculation leaving(ObjectModel object, Collection<UUID> ids) {
        beforeNew(object);
        for (var influence : computations.of(ids(object.fields()))) {
            if (influence instanceof Influence.Gathering) {
                spread(influence, ids);
            }
        }
        return this;
    }

    private static List<String> ids(Collection<FieldModel> fields) {
        return fields.stream().map(FieldModel::id).toList();
    }

    /** Computes all of it; the formulas of the record that was changed which came out differently. */
    public Map<FieldModel, Optional<Object>> run() {
        var all = runAll();
        return held.size() == 1 ? all.getOrDefault(held.iterator().next(), Map.of()) : Map.of();
    }

    /** The same, for each of the records that were changed. */
    public Map<UUID, Map<FieldModel, Optional<Object>>> runAll() {
        var own = new HashMap<UUID, Map<FieldModel, Optional<Object>>>();
        while (!waiting.isEmpty()) {
            var next = waiting.pollFirstEntry();
            var unit = computations.units().get(next.getKey());
            var changes = compute(unit, next.getValue());
            changes.formulas().forEach((id, values) -> {
                if (held.contains(id)) {
                    var these = own.computeIfAbsent(id, key -> new LinkedHashMap<>());
                    values.forEach((field, value) -> these.put(field, Optional.ofNullable(value)));
                }
            });
            for (var influence : computations.of(changes.fields())) {
                if (influence.unit().number() > unit.number()) {
                    spread(influence, changes.records());
                }
            }
        }
        return own;
    }

    /** One unit for these records, whatever follows from it elsewhere. */
    public void only(Unit unit, Collection<UUID> ids) {
        new RowLocks(transaction, schema, model).enter(Spread.UPWARD);
        compute(unit, new HashSet<>(ids));
    }

    private Changes compute(Unit unit, Set<UUID> ids) {
        var locks = new RowLocks(transaction, schema, model);
        locks.hold(unit.object(), ids.stream().filter(id -> !held.contains(id)).toList());
        var all = ids.toArray(UUID[]::new);
        var changes = new Changes(new HashSet<>(), new HashSet<>(), new HashMap<>());
        if (!unit.rollUps().isEmpty()) {
            var update = new RollUps(schema, unit).update(all);
            transaction
                    .fetch(update.text(), update.values())
                    .forEach(row -> changes.records().add(row.get(0, UUID.class)));
            if (!changes.records().isEmpty()) {
                unit.rollUps().forEach(each -> changes.fields().add(each.field().id()));
            }
        }
        if (!unit.formulas().isEmpty()) {
            var formulas = new Formulas(schema, model, unit);
            locks.holdRelated(unit.object(), formulas.related(), reference -> references(unit, reference, all));
            changes.add(formulas.compute(transaction, all));
        }
        return changes;
    }

    private Sql references(Unit unit, FieldModel reference, UUID[] ids) {
        return Sql.of("select " + Quoted.column(reference) + " from " + Quoted.table(schema, unit.object())
                        + " where \"id\" = any(")
                .bindArray("uuid", ids)
                .add(")");
    }

    private void spread(Influence influence, Collection<UUID> written) {
        switch (influence) {
            case Influence.Own own -> wait(own.unit(), written);
            case Influence.Looking looking -> wait(looking.unit(), looking(looking, written));
            case Influence.Gathering gathering -> wait(gathering.unit(), gathering(gathering, written));
        }
    }

    private List<UUID> looking(Influence.Looking looking, Collection<UUID> written) {
        var ids = new Sql().bindArray("uuid", written.toArray());
        var references = looking.references();
        for (int i = references.size() - 1; i > 0; i--) {
            var reference = references.get(i);
            ids = Sql.of("select \"id\" from " + Quoted.table(schema, owner(reference)) + " where "
                            + Quoted.column(reference) + " = any(")
                    .add(ids)
                    .add(")");
        }
        return fetch(Sql.of("select \"id\" from "
                        + Quoted.table(schema, looking.unit().object()) + " where "
                        + Quoted.column(references.getFirst()) + " = any(")
                .add(ids)
                .add(") limit ")
                .add(RECORDS_MAX + 1));
    }

    private List<UUID> gathering(Influence.Gathering gathering, Collection<UUID> written) {
        var reference = gathering.reference();
        return fetch(Sql.of("select distinct " + Quoted.column(reference) + " from "
                        + Quoted.table(schema, owner(reference)) + " where " + Quoted.column(reference)
                        + " is not null and \"id\" = any(")
                .bindArray("uuid", written.toArray())
                .add(")"));
    }

    private List<UUID> fetch(Sql sql) {
        return transaction.fetch(sql.text(), sql.values()).map(row -> row.get(0, UUID.class));
    }

    private ObjectModel owner(FieldModel field) {
        return model.objects().stream()
                .filter(object -> object.fields().contains(field))
                .findFirst()
                .orElseThrow();
    }

    private void waitFor(Influence influence, @Nullable Object record) {
        if (record instanceof UUID id) {
            wait(influence.unit(), List.of(id));
        }
    }

    private void wait(Unit unit, Collection<UUID> ids) {
        var some = waiting.computeIfAbsent(unit.number(), number -> new HashSet<>());
        for (var id : ids) {
            if (some.add(id) && ++records > RECORDS_MAX) {
                throw new Refused(new RecalculationTooLarge(unit.object().name(), RECORDS_MAX));
            }
        }
        if (some.isEmpty()) {
            waiting.remove(unit.number());
        }
    }

    /** What came of one unit. */
    private record Changes(
            Set<UUID> records, Set<String> fields, Map<UUID, Map<FieldModel, @Nullable Object>> formulas) {

        void add(Map<UUID, Map<FieldModel, @Nullable Object>> changed) {
            formulas.putAll(changed);
            records.addAll(changed.keySet());
            changed.values().forEach(values -> values.keySet().forEach(field -> fields.add(field.id())));
        }
    }
}
