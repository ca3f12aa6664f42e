package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.judged.Judging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What new records get for fields for which they bring nothing: defaults, and what rules give. A field that is hidden
 * as the record will be gets nothing, and what others would take from it falls away too.
 */
public final class GivenValues {

    private final DSLContext transaction;
    private final Judging judging;
    private final List<Map<String, @Nullable Object>> rows;
    private final List<Set<FieldModel>> hidden = new ArrayList<>();

    private GivenValues(DSLContext transaction, Judging judging, List<Map<String, @Nullable Object>> rows) {
        this.transaction = transaction;
        this.judging = judging;
        this.rows = rows;
        rows.forEach(row -> hidden.add(new HashSet<>()));
    }

    /**
     * Record by record; reads only when rules look at related records.
     *
     * @param rows what the records bring, by field id; a field that is there without a value gets none
     */
    public static List<Map<FieldModel, Object>> of(
            DSLContext transaction, Judging judging, List<Map<String, @Nullable Object>> rows) {
        var values = new GivenValues(transaction, judging, rows);
        var given = values.given();
        // What is left out may hide more; nothing comes back, so there are at most as many turns as fields.
        while (judging.rules().mayHideGiven() && values.hideMore(given)) {
            given = values.given();
        }
        return given;
    }

    private List<Map<FieldModel, Object>> given() {
        var given = new ArrayList<Map<FieldModel, Object>>();
        var known = new ArrayList<Map<String, @Nullable Object>>();
        for (int number = 0; number < rows.size(); number++) {
            var row = new HashMap<String, @Nullable Object>(rows.get(number));
            hidden.get(number).forEach(field -> row.put(field.id(), null));
            var defaults = defaults(row);
            defaults.forEach((field, value) -> row.put(field.id(), value));
            given.add(defaults);
            known.add(row);
        }
        if (judging.rules().hasInitial()) {
            var byRules = judging.initial(transaction, known);
            for (int number = 0; number < rows.size(); number++) {
                given.get(number).putAll(byRules.get(number));
            }
        }
        return given;
    }

    private Map<FieldModel, Object> defaults(Map<String, @Nullable Object> row) {
        var defaults = new HashMap<FieldModel, Object>();
        for (var field : judging.object().fields()) {
            if (field.type().writable() && !row.containsKey(field.id())) {
                field.initial().ifPresent(value -> defaults.put(field, value));
            }
        }
        return defaults;
    }

    /** Whether any value was given to a field that is hidden. */
    private boolean hideMore(List<Map<FieldModel, Object>> given) {
        var whole = new ArrayList<Map<String, @Nullable Object>>();
        for (int number = 0; number < rows.size(); number++) {
            var row = new HashMap<String, @Nullable Object>(rows.get(number));
            given.get(number).forEach((field, value) -> row.put(field.id(), value));
            whole.add(row);
        }
        var computed = FirstValues.of(transaction, judging.schema(), judging.model(), judging.object(), whole);
        for (int number = 0; number < rows.size(); number++) {
            var row = whole.get(number);
            computed.get(number).forEach((field, value) -> row.put(field.id(), value));
        }
        var found = judging.hidden(transaction, whole);
        boolean more = false;
        for (int number = 0; number < rows.size(); number++) {
            var those = new HashSet<>(found.get(number));
            those.retainAll(given.get(number).keySet());
            more |= hidden.get(number).addAll(those);
        }
        return more;
    }
}
