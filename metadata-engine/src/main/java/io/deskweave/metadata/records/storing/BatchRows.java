package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.computed.FirstValues;
import io.deskweave.metadata.records.computed.GivenValues;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.guarding.FieldNotYours;
import io.deskweave.metadata.records.guarding.Masking;
import io.deskweave.metadata.records.guarding.ValueMasked;
import io.deskweave.metadata.records.judged.Judging;
import io.deskweave.metadata.records.storing.refusals.ValueRequired;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
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

    /** @param rows by field name; what has no value is as good as left out */
    static BatchRows of(DSLContext transaction, Judging judging, List<Map<String, @Nullable Object>> rows) {
        var object = judging.object();
        var given = new ArrayList<Map<String, @Nullable Object>>();
        var wrong = new ArrayList<List<Problem>>();
        for (Map<String, @Nullable Object> row : rows) {
            given.add(given(object, row));
            wrong.add(notYours(judging.clearance(), object, row));
        }
        return of(transaction, judging, given, wrong);
    }

    /** Of rows that single writes would accept in the same way: a field that is to have no value gets none. */
    static BatchRows ofAccepted(DSLContext transaction, Judging judging, List<Accepted> rows) {
        return of(
                transaction,
                judging,
                rows.stream().map(Accepted::byId).toList(),
                rows.stream().map(Accepted::findings).toList());
    }

    private static BatchRows of(
            DSLContext transaction,
            Judging judging,
            List<Map<String, @Nullable Object>> given,
            List<List<Problem>> wrong) {
        var object = judging.object();
        var known = computed(transaction, judging, object, completed(transaction, judging, given));
        var findings = judging.rules().isEmpty() ? List.<List<Problem>>of() : judging.judge(transaction, known);
        var batch = new BatchRows(fields(object, known), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (int number = 0; number < given.size(); number++) {
            var places = wrong.get(number).stream().map(Problem::path).collect(Collectors.toSet());
            batch.add(judging, number, known.get(number), places);
            if (!wrong.get(number).isEmpty()) {
                batch.refuse(number, wrong.get(number));
            }
            var ruled = findings.isEmpty() ? List.<Problem>of() : findings.get(number);
            var more = ruled.stream().filter(p -> !places.contains(p.path())).toList();
            if (!more.isEmpty()) {
                batch.refuse(number, more);
            }
        }
        return batch;
    }

    /** What a row brings, by field id. */
    private static Map<String, @Nullable Object> given(ObjectModel object, Map<String, @Nullable Object> row) {
        var given = new HashMap<String, @Nullable Object>();
        for (var field : object.fields()) {
            var value = row.get(field.name());
            if (value != null) {
                given.put(field.id(), value);
            }
        }
        return given;
    }

    private static List<Map<String, @Nullable Object>> completed(
            DSLContext transaction, Judging judging, List<Map<String, @Nullable Object>> rows) {
        var initial = GivenValues.of(transaction, judging, rows);
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            initial.get(number).forEach((field, value) -> row.put(field.id(), value));
        }
        return rows;
    }

    /** Adds what is computed from all that a row has. */
    private static List<Map<String, @Nullable Object>> computed(
            DSLContext transaction, Judging judging, ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        var first = FirstValues.of(transaction, judging.schema(), judging.model(), object, rows);
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            first.get(number).forEach((field, value) -> row.put(field.id(), value));
        }
        return rows;
    }

    private static List<FieldModel> fields(ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        return object.fields().stream()
                .filter(f -> f.type().writable() || Computed.is(f.type()))
                .filter(f -> rows.stream().anyMatch(r -> r.containsKey(f.id())))
                .toList();
    }

    /** What a row brings for fields that others give, or with the stars of a mask. */
    private static List<Problem> notYours(Clearance clearance, ObjectModel object, Map<String, @Nullable Object> row) {
        var found = new ArrayList<Problem>();
        for (var field : object.fields()) {
            var value = row.get(field.name());
            if (value != null && !clearance.edits(field)) {
                found.add(new FieldNotYours(field.name()));
            } else if (field.guards().mask() != null && value instanceof String text && text.contains(Masking.STARS)) {
                found.add(new ValueMasked(field.name()));
            }
        }
        return found;
    }

    private void add(Judging judging, int number, Map<String, @Nullable Object> row, Set<List<String>> wrong) {
        var values = new HashMap<FieldModel, Object>();
        var missing = new ArrayList<Problem>();
        for (var field : judging.object().fields()) {
            var value = row.get(field.id());
            if (value != null) {
                values.put(field, value);
            } else if (mustHaveValue(judging, field) && !wrong.contains(List.of("values", field.name()))) {
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

    private static boolean mustHaveValue(Judging judging, FieldModel field) {
        return field.required()
                && field.type().writable()
                && !judging.rules().decidesOn(field)
                && judging.clearance().edits(field);
    }

    void refuse(int number, List<Problem> found) {
        findings.merge(
                number,
                found,
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        int place = numbers.indexOf(number);
        if (place >= 0) {
            numbers.remove(/* index */ place);
            rows.remove(/* index */ place);
        }
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
