package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch that have all they must have, with defaults filled in, and what is wrong with the others.
 *
 * @param fields the fields that any row fills
 * @param numbers the places of the rows in the batch
 * @param findings by place in the batch
 */
record BatchRows(
        List<FieldModel> fields,
        List<Integer> numbers,
        List<Map<FieldModel, Object>> rows,
        Map<Integer, List<Problem>> findings) {

    static BatchRows of(ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        var batch = new BatchRows(fields(object, rows), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (int number = 0; number < rows.size(); number++) {
            batch.add(object, number, rows.get(number));
        }
        return batch;
    }

    private static List<FieldModel> fields(ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        return object.fields().stream()
                .filter(f -> f.type().writable())
                .filter(f -> f.initial().isPresent() || rows.stream().anyMatch(r -> r.containsKey(f.name())))
                .toList();
    }

    private void add(ObjectModel object, int number, Map<String, @Nullable Object> row) {
        var values = new HashMap<FieldModel, Object>();
        var missing = new ArrayList<Problem>();
        for (var field : object.fields()) {
            var value = row.get(field.name());
            if (value == null) {
                value = field.initial().orElse(null);
            }
            if (value != null) {
                values.put(field, value);
            } else if (field.required() && field.type().writable()) {
                missing.add(new ValueRequired(field.name()));
            }
        }
        if (!missing.isEmpty()) {
            findings.put(number, missing);
            return;
        }
        numbers.add(number);
        rows.add(values);
    }

    /** The rows with these numbers; findings go to the same place. */
    BatchRows only(Set<Integer> wanted) {
        var chosen = new BatchRows(fields, new ArrayList<>(), new ArrayList<>(), findings);
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.contains(numbers.get(i))) {
                chosen.numbers.add(numbers.get(i));
                chosen.rows.add(rows.get(i));
            }
        }
        return chosen;
    }

    /** The values of one field, row by row. */
    @Nullable
    Object[] column(FieldModel field) {
        return rows.stream().map(row -> row.get(field)).toArray();
    }
}
