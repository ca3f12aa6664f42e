package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.jobs.Refusals.Finding;
import io.deskweave.metadata.imports.jobs.SeenValues.Seen;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a dry run. Nothing is written, so it must find out itself which rows would be in by the time that a later
 * row brings the same value of a unique field: a row has its value only if it would go in, in the order of the file.
 */
final class Rehearsal {

    private static final String NOT_UNIQUE = "metadata.value.not-unique";
    private static final String REQUIRED = "metadata.value.required";

    private final ChunkStep step;
    private final RecordBatches batches;
    private final Chunk chunk;
    private final SeenValues seen;
    private final NavigableMap<Integer, List<Seen>> unique;
    private final Set<Seen> taken;
    private final NavigableMap<Integer, Reasons> lost = new TreeMap<>();

    Rehearsal(ChunkStep step, RecordBatches batches, Chunk chunk) {
        this.step = step;
        this.batches = batches;
        this.chunk = chunk;
        this.seen = new SeenValues(step.transaction(), step.scope(), step.job().id());
        this.unique = unique(step.object());
        this.taken = new HashSet<>(
                seen.among(unique.values().stream().flatMap(List::stream).toList()));
    }

    void run() {
        refuseForOtherReasons();
        var waiting = new TreeMap<>(unique);
        waiting.keySet().retainAll(chunk.open().keySet());
        while (!waiting.isEmpty()) {
            refuseTaken(waiting);
            var round = nextRound(waiting);
            refuseStored(round);
            round.stream().filter(chunk.open()::containsKey).map(waiting::get).forEach(taken::addAll);
            waiting.keySet().removeAll(round);
        }
        lost.forEach((place, reasons) -> chunk.refuse(place, reasons.findings(place)));
        seen.remember(chunk.open().keySet().stream()
                .flatMap(place -> unique.getOrDefault(place, List.of()).stream())
                .toList());
    }

    /** Rows that would not go in whatever the other rows are. */
    private void refuseForOtherReasons() {
        var places = List.copyOf(chunk.open().keySet());
        step.rehearse(batches, chunk, places).refused().forEach((index, problems) -> {
            var lasting =
                    problems.stream().filter(p -> !p.code().equals(NOT_UNIQUE)).toList();
            if (!lasting.isEmpty()) {
                lose(places.get(index)).others.addAll(chunk.findings(lasting));
            }
        });
    }

    private void refuseTaken(NavigableMap<Integer, List<Seen>> waiting) {
        for (var place : List.copyOf(waiting.keySet())) {
            if (unique.getOrDefault(place, List.of()).stream().anyMatch(taken::contains)) {
                lose(place);
                waiting.remove(place);
            }
        }
    }

    /** Rows with a value that a record has already. */
    private void refuseStored(List<Integer> round) {
        if (round.isEmpty()) {
            return;
        }
        step.rehearse(batches, chunk, round)
                .refused()
                .forEach((index, problems) -> problems.forEach(
                        p -> lose(round.get(index)).fields.add(p.path().getLast())));
    }

    private Reasons lose(Integer place) {
        chunk.open().remove(place);
        return lost.computeIfAbsent(place, p -> new Reasons());
    }

    /** The rows that need not wait for an earlier one of which it is not known whether it has the value. */
    private static List<Integer> nextRound(NavigableMap<Integer, List<Seen>> waiting) {
        var claimed = new HashSet<Seen>();
        var round = new ArrayList<Integer>();
        waiting.forEach((place, values) -> {
            if (values.stream().noneMatch(claimed::contains)) {
                round.add(place);
            }
            claimed.addAll(values);
        });
        return round;
    }

    private NavigableMap<Integer, List<Seen>> unique(ObjectModel object) {
        var unique = object.fields().stream().filter(FieldModel::unique).toList();
        var values = new TreeMap<Integer, List<Seen>>();
        chunk.open().forEach((place, row) -> {
            var seen = new ArrayList<Seen>();
            for (var field : unique) {
                if (row.get(field.name()) != null) {
                    var within = Stream.concat(Stream.of(field), object.scopeOf(field).stream());
                    seen.add(Seen.of(
                            field,
                            within.map(each -> likeness(each, row.get(each.name())))
                                    .toList()));
                }
            }
            if (!seen.isEmpty()) {
                values.put(place, seen);
            }
        });
        return values;
    }

    private String likeness(FieldModel field, @Nullable Object value) {
        return value == null ? "null" : batches.likeness(step.transaction(), step.scope(), field, value);
    }

    /** Why a row would not go in, said as the record store says it in a real run, when all rows that go in are in. */
    private final class Reasons {

        private final List<Finding> others = new ArrayList<>();
        private final Set<String> fields = new HashSet<>();

        List<Finding> findings(Integer place) {
            if (others.stream().anyMatch(finding -> finding.code().equals(REQUIRED))) {
                return others;
            }
            unique.getOrDefault(place, List.of()).stream()
                    .filter(taken::contains)
                    .forEach(value -> fields.add(value.field()));
            var all = new ArrayList<>(others);
            step.object().fields().stream()
                    .map(FieldModel::name)
                    .filter(fields::contains)
                    .map(this::notUnique)
                    .forEach(all::add);
            return all;
        }

        private Finding notUnique(String field) {
            var within = step.object().field(field).stream()
                    .flatMap(unique -> step.object().scopeOf(unique).stream())
                    .map(FieldModel::name)
                    .collect(Collectors.joining("', '"));
            return new Finding(
                    chunk.column(field),
                    NOT_UNIQUE,
                    "Another record%s has this value in field '%s', which allows each value once%s. %s"
                            .formatted(
                                    within.isEmpty() ? "" : " with the same '" + within + "'",
                                    field,
                                    within.isEmpty() ? "" : " there",
                                    "Give another value, or change the other record first"));
        }
    }
}
