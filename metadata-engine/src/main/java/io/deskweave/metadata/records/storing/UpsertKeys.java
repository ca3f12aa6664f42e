package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.KeyMissing;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what records are found that may be there already: the value of a unique field, and where that is unique only
 * within others, the values of these.
 */
record UpsertKeys(Work work, ObjectModel object, FieldModel by) {

    /** Refuses whoever may not compare by these fields: the answer would tell them what records hold. */
    UpsertKeys {
        work.judging(object).clearance().requireComparing(by);
        object.scopeOf(by).forEach(work.judging(object).clearance()::requireComparing);
    }

    /** What keeps a row from being looked for. */
    List<Problem> faults(Accepted row) {
        var faults = new ArrayList<Problem>(row.findings());
        fields().forEach(field -> {
            var value = row.values().get(field);
            boolean told =
                    row.findings().stream().anyMatch(finding -> finding.path().equals(List.of("values", field.name())));
            boolean given = field.equals(by) ? value != null && value.isPresent() : value != null;
            if (!given && !told) {
                faults.add(new KeyMissing(field.name(), by.name()));
            }
        });
        return faults;
    }

    /** What is alike in two rows that mean one record. */
    List<Optional<Object>> likeness(Accepted row) {
        return fields().map(field -> row.values()
                        .getOrDefault(field, Optional.empty())
                        .<Object>map(value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value))
                .toList();
    }

    /** The values that are to be written into a record that is there: all but those by which it was found. */
    Map<String, @Nullable Object> others(Map<String, @Nullable Object> values) {
        var others = new HashMap<String, @Nullable Object>(values);
        var keys = fields().toList();
        others.keySet()
                .removeIf(name -> object.field(name).filter(keys::contains).isPresent());
        return others;
    }

    /** The records that are there, held, by the number of the row that means them. */
    Map<Integer, Target> find(Map<Integer, Accepted> rows, EncryptedValues encrypted) {
        var found = new HashMap<Integer, Target>();
        if (rows.isEmpty()) {
            return found;
        }
        var accepted = List.copyOf(rows.values());
        // What is sealed needs some record; it is found by its digest, in which no record is.
        var input = BatchInput.of(
                List.copyOf(rows.keySet()),
                accepted.stream().map(row -> new UUID(0, 0)).toList());
        var sql = Sql.of("select i.n, t.\"id\", t.\"version\" from ");
        var on = new ArrayList<String>();
        fields().forEach(field -> {
            input.fill(field, column(field, accepted), encrypted);
            var sent = Objects.requireNonNull(input.pieces().get(field))
                    .get(Layout.compared(field))
                    .text();
            on.add("t.%s %s %s"
                    .formatted(Quoted.compared(field), field.equals(by) ? "=" : "is not distinct from", sent));
        });
        sql.add(input.table())
                .add(" join " + Quoted.table(work.schema(), object) + " t on " + String.join(" and ", on)
                        + " for no key update of t");
        work.transaction()
                .fetch(sql.text(), sql.values())
                .forEach(row -> found.put(
                        row.get(0, Integer.class),
                        new Target(object, row.get(1, UUID.class), row.get(2, Integer.class))));
        return found;
    }

    private static @Nullable Object[] column(FieldModel field, List<Accepted> rows) {
        return rows.stream()
                .map(row -> row.values().getOrDefault(field, Optional.empty()).orElse(null))
                .toArray();
    }

    private Stream<FieldModel> fields() {
        return Stream.concat(Stream.of(by), object.scopeOf(by).stream());
    }
}
