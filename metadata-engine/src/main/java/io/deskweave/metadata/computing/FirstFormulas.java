package io.deskweave.metadata.computing;

import io.deskweave.metadata.computing.ComputedField.Formula;
import io.deskweave.metadata.computing.ComputedField.Function;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the computed fields of new records are worth before these are written: nobody refers to a new record yet, so its
 * lists are empty, and its formulas know all but what the database gives, such as running numbers.
 *
 * @param counts fields that count the records of a list
 * @param formulas in order
 * @param late units with formulas that wait for the record to be written
 */
public record FirstFormulas(List<FieldModel> counts, List<Formula> formulas, List<Unit> late) {

    static final FirstFormulas NONE = new FirstFormulas(List.of(), List.of(), List.of());

    static FirstFormulas of(ObjectModel object, List<Unit> units) {
        var counts = new ArrayList<FieldModel>();
        var formulas = new ArrayList<Formula>();
        var late = new ArrayList<Unit>();
        Set<String> waiting = new HashSet<>();
        object.fields().stream().filter(Computations::isGiven).forEach(field -> waiting.add(field.id()));
        for (var unit : units) {
            if (!unit.object().id().equals(object.id())) {
                continue;
            }
            unit.rollUps().stream()
                    .filter(rollUp -> rollUp.function() == Function.COUNT)
                    .forEach(rollUp -> counts.add(rollUp.field()));
            for (var formula : unit.formulas()) {
                if (formula.inputs().stream().map(Path::first).anyMatch(read -> waiting.contains(read.id()))) {
                    waiting.add(formula.field().id());
                } else {
                    formulas.add(formula);
                }
            }
            if (unit.formulas().stream()
                    .anyMatch(formula -> waiting.contains(formula.field().id()))) {
                late.add(unit);
            }
        }
        return counts.isEmpty() && formulas.isEmpty() && late.isEmpty()
                ? NONE
                : new FirstFormulas(List.copyOf(counts), List.copyOf(formulas), List.copyOf(late));
    }

    public boolean isEmpty() {
        return counts.isEmpty() && formulas.isEmpty();
    }

    /** Every way to a related record's value that the formulas go. */
    public List<Path> related() {
        return formulas.stream()
                .flatMap(formula -> formula.inputs().stream())
                .filter(Path::isRelated)
                .distinct()
                .toList();
    }

    /**
     * Values of one new record.
     *
     * @param own what it brings, by field id
     * @param related by the path's key
     */
    public Map<FieldModel, Object> values(Map<String, @Nullable Object> own, Map<String, @Nullable Object> related) {
        var known = new HashMap<String, @Nullable Object>(own);
        var values = new HashMap<FieldModel, Object>();
        for (var count : counts) {
            known.put(count.id(), 0L);
            values.put(count, 0L);
        }
        for (var formula : formulas) {
            formula.value(new Inputs(known, related)).ifPresent(value -> {
                known.put(formula.field().id(), value);
                values.put(formula.field(), value);
            });
        }
        return values;
    }
}
