package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.jobs.Refusals.Finding;
import io.deskweave.metadata.imports.jobs.SeenValues.Seen;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordBatches.Outcome;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Takes a chunk in, or rehearses it, inside the transaction that also keeps how far the import is. */
record ChunkStep(DSLContext transaction, TenantScope scope, StoredImport job, InForce inForce, ObjectModel object) {

    /** Afterwards the rows that are still open are in, or would be. */
    void run(RecordBatches batches, Chunk chunk) {
        if (job.command().dryRun()) {
            rehearse(batches, chunk);
            return;
        }
        if (!chunk.open().isEmpty()) {
            var rows = List.copyOf(chunk.open().values());
            settle(chunk, batches.insert(transaction, job.scopeOfAuthor(scope), inForce, object, rows));
        }
    }

    private void rehearse(RecordBatches batches, Chunk chunk) {
        var seen = new SeenValues(transaction, scope, job.id());
        var met =
                seen.among(unique(chunk).values().stream().flatMap(List::stream).toList());
        unique(chunk).forEach((place, values) -> {
            var twice = values.stream()
                    .filter(met::contains)
                    .map(value -> standsTwice(chunk, value))
                    .toList();
            if (!twice.isEmpty()) {
                chunk.refuse(place, twice);
            }
        });
        if (!chunk.open().isEmpty()) {
            var rows = List.copyOf(chunk.open().values());
            settle(chunk, batches.rehearse(transaction, job.scopeOfAuthor(scope), inForce, object, rows));
        }
        seen.remember(unique(chunk).values().stream().flatMap(List::stream).toList());
    }

    private static void settle(Chunk chunk, Outcome outcome) {
        var places = List.copyOf(chunk.open().keySet());
        outcome.refused().forEach((index, problems) -> chunk.refuse(places.get(index), chunk.findings(problems)));
    }

    /** The values of unique fields, by the place of their row. */
    private Map<Integer, List<Seen>> unique(Chunk chunk) {
        var fields = object.fields().stream().filter(FieldModel::unique).toList();
        var values = new HashMap<Integer, List<Seen>>();
        chunk.open().forEach((place, row) -> {
            var seen = new ArrayList<Seen>();
            for (var field : fields) {
                @Nullable Object value = row.get(field.name());
                if (value != null) {
                    seen.add(Seen.of(field, value));
                }
            }
            values.put(place, seen);
        });
        return values;
    }

    /** Said as the record store says it in a real run, when the earlier row is a record already. */
    private Finding standsTwice(Chunk chunk, Seen value) {
        var field = object.fields().stream()
                .filter(each -> each.id().equals(value.field()))
                .findFirst()
                .orElseThrow();
        return new Finding(
                chunk.column(field.name()),
                "metadata.value.not-unique",
                ("Another record has this value in field '%s', which allows each value once."
                                + " Give another value, or change the other record first")
                        .formatted(field.name()));
    }
}
