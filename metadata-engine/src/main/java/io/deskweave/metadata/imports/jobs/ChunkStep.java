package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordBatches.Outcome;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Takes a chunk in, or rehearses it, inside the transaction that also keeps how far the import is. */
record ChunkStep(DSLContext transaction, TenantScope scope, StoredImport job, InForce inForce, ObjectModel object) {

    /** Afterwards the rows that are still open are in, or would be. */
    void run(RecordBatches batches, Chunk chunk) {
        if (chunk.open().isEmpty()) {
            return;
        }
        if (job.command().dryRun()) {
            new Rehearsal(this, batches, chunk).run();
            return;
        }
        settle(chunk, List.copyOf(chunk.open().keySet()), insert(batches, chunk));
    }

    /** What keeps these rows out, each by its index among them. */
    Outcome rehearse(RecordBatches batches, Chunk chunk, Collection<Integer> places) {
        var rows = chunk.values(places);
        return batches.rehearse(transaction, job.scopeOfAuthor(scope), inForce, object, rows);
    }

    void settle(Chunk chunk, List<Integer> places, Outcome outcome) {
        outcome.refused().forEach((index, problems) -> chunk.refuse(places.get(index), chunk.findings(problems)));
    }

    private Outcome insert(RecordBatches batches, Chunk chunk) {
        var rows = chunk.values(chunk.open().keySet());
        return batches.insert(transaction, job.scopeOfAuthor(scope), inForce, object, rows);
    }
}
