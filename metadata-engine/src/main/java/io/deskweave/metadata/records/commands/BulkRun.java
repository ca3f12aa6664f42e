package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQuery.Several;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.commands.BulkCommand.Row;
import io.deskweave.metadata.records.commands.RecordCommands.BulkOutcome;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.deleting.BinMoves;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.metadata.records.storing.BulkStore;
import io.deskweave.metadata.records.storing.BulkStore.Change;
import io.deskweave.metadata.records.storing.Work;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes many records, and tells of each what came of it. */
record BulkRun(KeyedWrites writes, RecordReader reader, BulkStore store) {

    BulkOutcome run(Caller caller, BulkCommand command, List<Selection> answer) {
        try {
            return writes.run(caller, Failures.ofMany(caller, command), work -> {
                var outcomes = writes.once(work, caller, command.object(), () -> done(work, command));
                return new BulkOutcome(outcomes, records(work, command, outcomes, answer));
            });
        } catch (NotKept e) {
            return new BulkOutcome(e.outcomes, none());
        }
    }

    private List<Outcome> done(Work work, BulkCommand command) {
        var outcomes = new TreeMap<Integer, Outcome>();
        var open = new TreeMap<Integer, Row>();
        for (int number = 0; number < command.rows().size(); number++) {
            var row = command.rows().get(number);
            if (row.wrong().isEmpty()) {
                open.put(number, row);
            } else {
                outcomes.put(number, Outcome.refused(row.wrong()));
            }
        }
        write(work, command, open, outcomes);
        var all = List.copyOf(outcomes.values());
        if (command.allOrNothing() && !all.stream().allMatch(Outcome::succeeded)) {
            throw new NotKept(all);
        }
        return all;
    }

    private void write(
            Work work, BulkCommand command, SortedMap<Integer, Row> rows, SortedMap<Integer, Outcome> outcomes) {
        var object = command.object();
        switch (command.way()) {
            case CREATE -> add(command, store.create(work, object, each(rows, Row::values)), outcomes);
            case UPDATE -> {
                var changes = each(rows, row -> new Change(target(command, row), row.values()));
                add(command, store.update(work, object, changes), outcomes);
            }
            case UPSERT -> {
                var by = command.by().orElseThrow();
                var results = store.upsert(work, object, by, each(rows, Row::values));
                refuseTaken(results.refused(), by);
                add(command, results, outcomes);
            }
            case DELETE -> {
                var deleted = new BinMoves(
                                work.transaction(), work.scope(), work.inForce().model())
                        .deleteAll(object, each(rows, row -> target(command, row)));
                deleted.gone()
                        .forEach((number, gone) -> outcomes.put(
                                number, new Outcome(command.rows().get(number).id(), false, gone, List.of())));
                deleted.refused().forEach((number, found) -> outcomes.put(number, Outcome.refused(found)));
            }
        }
    }

    /** A record that is created by somebody else meanwhile is to be changed instead: all is done again. */
    private static void refuseTaken(Map<Integer, List<Problem>> refused, FieldModel by) {
        refused.values().stream()
                .filter(found -> Failures.isTaken(found, by))
                .findFirst()
                .ifPresent(found -> {
                    throw new Refused(found);
                });
    }

    private static void add(BulkCommand command, BulkStore.Results results, SortedMap<Integer, Outcome> outcomes) {
        results.stored().forEach((number, stored) -> {
            var warnings = FormerName.among(
                    command.object(), command.rows().get(number).values());
            outcomes.put(number, new Outcome(stored.id(), stored.created(), 1, warnings));
        });
        results.refused().forEach((number, found) -> outcomes.put(number, Outcome.refused(found)));
    }

    private static <T> SortedMap<Integer, T> each(SortedMap<Integer, Row> rows, Function<Row, T> part) {
        var parts = new TreeMap<Integer, T>();
        rows.forEach((number, row) -> parts.put(number, part.apply(row)));
        return parts;
    }

    private static Target target(BulkCommand command, Row row) {
        return new Target(command.object(), Objects.requireNonNull(row.id()), row.version());
    }

    private RecordJson records(Work work, BulkCommand command, List<Outcome> outcomes, List<Selection> answer) {
        var ids = outcomes.stream()
                .map(Outcome::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (command.way() == BulkCommand.Way.DELETE || ids.isEmpty() || answer.isEmpty()) {
            return none();
        }
        return reader.within(work.transaction(), work.scope(), new Several(command.object(), ids, answer));
    }

    private static RecordJson none() {
        var json = "[]".getBytes(StandardCharsets.UTF_8);
        return new RecordJson(json, json.length);
    }

    /** Ends a transaction of which nothing is to be kept. */
    private static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Outcome> outcomes;

        NotKept(List<Outcome> all) {
            super("Rows were refused, and all or nothing was asked for", null, false, false);
            outcomes = all.stream()
                    .map(each -> each.succeeded() ? Outcome.refused(List.of(new RowNotKept())) : each)
                    .toList();
        }
    }
}
