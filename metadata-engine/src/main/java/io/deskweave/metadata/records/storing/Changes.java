package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordChanged;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.judged.Judging;
import io.deskweave.metadata.records.judged.RecordsBefore;
import io.deskweave.metadata.records.judged.RelatedValues;
import io.deskweave.metadata.records.storing.refusals.RowEntangled;
import io.deskweave.metadata.records.storing.refusals.RowRepeated;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that are changed together. They are held first, then written by one statement, then judged as they came out;
 * when rules refuse some, all of it is undone and done again without those.
 */
final class Changes {

    /** Refusing one row can let rules refuse another that counted on it; nobody waits for more turns than this. */
    private static final int TURNS = 3;

    private static final String MARK = "before_changes";

    private final Work work;
    private final ObjectModel object;
    private final EncryptedValues encrypted;
    private final Judging judging;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final TreeMap<Integer, Row> open = new TreeMap<>();
    private final SortedMap<Integer, List<Problem>> refused = new TreeMap<>();
    private Map<UUID, Map<String, @Nullable Object>> before = Map.of();

    Changes(Work work, ObjectModel object, EncryptedValues encrypted) {
        this.work = work;
        this.object = object;
        this.encrypted = encrypted;
        this.judging = work.judging(object);
    }

    private record Row(Target target, Accepted accepted) {

        UUID id() {
            return target.id();
        }

        Map<FieldModel, Optional<Object>> values() {
            return accepted.values();
        }
    }

    void add(int number, Target target, Accepted accepted) {
        var findings = new ArrayList<>(accepted.findings());
        var earlier = seen.putIfAbsent(target.id(), number);
        if (earlier != null) {
            findings.add(new RowRepeated(earlier));
        }
        open.put(number, new Row(target, accepted));
        if (!findings.isEmpty()) {
            refused.put(number, findings);
        }
    }

    SortedMap<Integer, List<Problem>> refused() {
        return refused;
    }

    void run() {
        if (open.isEmpty()) {
            return;
        }
        var recalculation = work.recalculation().before(fields());
        hold();
        open.keySet().removeAll(refused.keySet());
        // Rules alone can refuse what is written already.
        boolean undoable = !judging.rules().isEmpty();
        var related = undoable ? judging.relatedBefore(work.transaction(), befores()) : null;
        for (int turn = 1; !open.isEmpty(); turn++) {
            if (undoable) {
                work.transaction().execute("savepoint " + MARK);
            }
            write();
            var written = new LinkedHashMap<UUID, Map<FieldModel, Optional<Object>>>();
            open.values().forEach(row -> written.put(row.id(), new HashMap<>(row.values())));
            recalculation
                    .changedTogether(before, written)
                    .runAll()
                    .forEach((id, computed) ->
                            written.getOrDefault(id, new HashMap<>()).putAll(computed));
            if (related == null || !judge(written, related)) {
                return;
            }
            work.transaction().execute("rollback to savepoint " + MARK);
            open.keySet().removeAll(refused.keySet());
            if (turn == TURNS) {
                open.keySet().forEach(number -> refused.put(number, List.of(new RowEntangled())));
                open.clear();
            }
            recalculation = work.recalculation();
        }
    }

    private Collection<FieldModel> fields() {
        var fields = new LinkedHashSet<FieldModel>();
        open.values().forEach(row -> fields.addAll(row.values().keySet()));
        return fields;
    }

    /** Also tells of rows that are refused anyway whether their record is there, and as it was seen. */
    private void hold() {
        var ids = open.values().stream().map(Row::id).distinct().toList();
        var held =
                RecordsBefore.hold(work.transaction(), judging, ids, fields()).records();
        before = new HashMap<>();
        open.forEach((number, row) -> {
            var record = held.get(row.id());
            if (record == null) {
                refused.put(number, List.of(new RecordNotFound(object.name())));
            } else if (record.version() != row.target().version()) {
                refused.put(
                        number,
                        List.of(new RecordChanged(object.name(), row.target().version())));
            } else {
                before.put(row.id(), encrypted.opened(row.id(), record.values()));
            }
        });
    }

    private List<Map<String, @Nullable Object>> befores() {
        return open.values().stream()
                .map(row -> before.getOrDefault(row.id(), Map.of()))
                .toList();
    }

    /** Rows that lose are no longer open. */
    private void write() {
        var rows = List.copyOf(open.values());
        var input = BatchInput.of(
                List.copyOf(open.keySet()), rows.stream().map(Row::id).toList());
        for (var field : fields()) {
            input.fill(field, rows.stream().map(row -> value(row, field)).toArray(), encrypted);
            input.mark(
                    field,
                    rows.stream().map(row -> row.values().containsKey(field)).toArray(Boolean[]::new));
        }
        var statement = new UpdateStatement(work, object, input);
        BatchDesk.run(work.transaction(), statement.update(), statement.problems(), refused)
                .forEach(open::remove);
    }

    private static @Nullable Object value(Row row, FieldModel field) {
        return row.values().getOrDefault(field, Optional.empty()).orElse(null);
    }

    /** Whether any of the rows that were written is refused. */
    private boolean judge(Map<UUID, Map<FieldModel, Optional<Object>>> written, RelatedValues related) {
        var numbers = List.copyOf(open.keySet());
        var findings = judging.judgeChanged(
                work.transaction(),
                befores(),
                open.values().stream()
                        .map(row -> written.getOrDefault(row.id(), Map.of()))
                        .toList(),
                related);
        boolean any = false;
        for (int i = 0; i < numbers.size(); i++) {
            if (!findings.get(i).isEmpty()) {
                refused.put(numbers.get(i), findings.get(i));
                any = true;
            }
        }
        return any;
    }
}
