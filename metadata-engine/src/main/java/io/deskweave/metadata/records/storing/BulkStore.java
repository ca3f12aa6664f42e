package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.attached.Attachments;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.storing.refusals.RowRepeated;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes many records of one object within a transaction that somebody else holds. Every row is judged as a single
 * write is; what is refused is left out, and the number of statements does not depend on how many rows there are.
 */
@Component
public class BulkStore {

    private final Attachments files;
    private final Keysets keysets;
    private final BatchDesk batches;

    BulkStore(Attachments files, Keysets keysets, BatchDesk batches) {
        this.files = files;
        this.keysets = keysets;
        this.batches = batches;
    }

    /** What came of each row, by its number: each is among the one or the other. */
    public record Results(Map<Integer, Stored> stored, SortedMap<Integer, List<Problem>> refused) {

        Results() {
            this(new HashMap<>(), new TreeMap<>());
        }
    }

    /** A record that a row wrote. */
    public record Stored(UUID id, boolean created) {}

    /** What is to be written into a record that was seen at some version. */
    public record Change(Target target, Map<String, @Nullable Object> values) {}

    /** @param rows as JSON has them, by number */
    public Results create(Work work, ObjectModel object, SortedMap<Integer, Map<String, @Nullable Object>> rows) {
        var accepted = new TreeMap<Integer, Accepted>();
        rows.forEach((Integer number, Map<String, @Nullable Object> values) ->
                accepted.put(number, accept(work, object, values)));
        var results = new Results();
        insert(work, object, accepted, results);
        return results;
    }

    private void insert(Work work, ObjectModel object, SortedMap<Integer, Accepted> rows, Results results) {
        if (rows.isEmpty()) {
            return;
        }
        var numbers = List.copyOf(rows.keySet());
        var recalculation = work.recalculation().beforeNew(object);
        var batch = BatchRows.ofAccepted(work.transaction(), work.judging(object), List.copyOf(rows.values()));
        batches.insert(work, object, batch, recalculation)
                .forEach((row, id) -> results.stored().put(numbers.get(row), new Stored(id, true)));
        batch.findings().forEach((row, found) -> results.refused().put(numbers.get(row), found));
    }

    /** The record that these values mean, held; empty when none is. Refuses with what keeps it from being found. */
    public Optional<Target> find(Work work, ObjectModel object, FieldModel by, Map<String, @Nullable Object> values) {
        var keys = new UpsertKeys(work, object, by);
        var row = accept(work, object, values);
        var faults = keys.faults(row);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return Optional.ofNullable(
                keys.find(Map.of(0, row), encrypted(work, object)).get(0));
    }

    /** What is written into a record that was found so. */
    public static Map<String, @Nullable Object> others(
            Work work, ObjectModel object, FieldModel by, Map<String, @Nullable Object> values) {
        return new UpsertKeys(work, object, by).others(values);
    }

    /** Creates what is not there, changes what is; a row that means the record of an earlier one is refused. */
    public Results upsert(
            Work work, ObjectModel object, FieldModel by, SortedMap<Integer, Map<String, @Nullable Object>> rows) {
        var keys = new UpsertKeys(work, object, by);
        var results = new Results();
        var open = new TreeMap<Integer, Accepted>();
        var seen = new HashMap<List<Optional<Object>>, Integer>();
        rows.forEach((Integer number, Map<String, @Nullable Object> values) -> {
            var row = accept(work, object, values);
            var faults = new ArrayList<>(keys.faults(row));
            var earlier = faults.isEmpty() ? seen.putIfAbsent(keys.likeness(row), number) : null;
            if (earlier != null) {
                faults.add(new RowRepeated(earlier));
            }
            if (faults.isEmpty()) {
                open.put(number, row);
            } else {
                results.refused().put(number, faults);
            }
        });
        var found = keys.find(open, encrypted(work, object));
        var changes = new TreeMap<Integer, Change>();
        found.forEach((number, target) -> {
            var values = rows.get(number);
            changes.put(number, new Change(target, values == null ? Map.of() : keys.others(values)));
            open.remove(number);
        });
        insert(work, object, open, results);
        change(work, object, changes, results);
        return results;
    }

    public Results update(Work work, ObjectModel object, SortedMap<Integer, Change> rows) {
        var results = new Results();
        change(work, object, rows, results);
        return results;
    }

    private void change(Work work, ObjectModel object, SortedMap<Integer, Change> rows, Results results) {
        var changes = new Changes(work, object, encrypted(work, object));
        rows.forEach((number, change) -> changes.add(number, change.target(), accept(work, object, change.values())));
        changes.run();
        results.refused().putAll(changes.refused());
        rows.forEach((number, change) -> {
            if (!changes.refused().containsKey(number)) {
                results.stored().put(number, new Stored(change.target().id(), false));
            }
        });
    }

    private Accepted accept(Work work, ObjectModel object, Map<String, @Nullable Object> values) {
        var judging = work.judging(object);
        var accepted = Accepted.changed(object, values, judging.rules(), judging.clearance());
        accepted.examine(work.scope(), files);
        return accepted;
    }

    private EncryptedValues encrypted(Work work, ObjectModel object) {
        return new EncryptedValues(keysets.cipher(work.scope(), work.transaction()), object);
    }
}
