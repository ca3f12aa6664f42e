package io.deskweave.metadata.retypes;

import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.metadata.retypes.Carriage.Carried;
import io.deskweave.metadata.retypes.RetypeTables.Row;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Some records carried, and what is known of them afterwards, inside one transaction. */
record Batches(DSLContext sql, SchemaName schema, Carriage carriage) {

    /**
     * The next records of all that there are.
     *
     * @return whether there are more
     */
    boolean fill(String target, int limit) {
        var row = open(target, State.CARRYING);
        if (row.isEmpty() || row.get().filled() || tooManyFailures(target)) {
            return false;
        }
        var records = carriage.after(sql, row.get().past(), limit);
        boolean more = records.size() == limit;
        tables().makeDue(target, store(target, records));
        tables().filledTo(target, more ? records.getLast().record() : null, records.size());
        return more;
    }

    /**
     * Some of those that were written since.
     *
     * @return how many were due
     */
    int due(String target, State state, int limit) {
        if (open(target, state).isEmpty()) {
            return 0;
        }
        var due = tables().due(target, limit);
        if (due.isEmpty()) {
            return 0;
        }
        var read = carriage.these(sql, due);
        var gone = new HashSet<>(due);
        read.forEach(each -> gone.remove(each.record()));
        tables().settle(target, gone);
        // Whoever wrote the new column meanwhile took the record off the list: what the old one holds is past. Asked
        // after the reading, so that such a write is seen here, or by the record having changed.
        var still = tables().stillDue(target, due);
        var records =
                read.stream().filter(each -> still.contains(each.record())).toList();
        store(target, records);
        tables().carried(target, records.size());
        return due.size();
    }

    boolean refused(String target) {
        return carriage.refuses() && tables().failures(target) > 0;
    }

    private boolean tooManyFailures(String target) {
        return carriage.refuses() && tables().failures(target) >= RetypeTables.FAILURES_MAX;
    }

    /** @return those that changed since they were read; of those that were due some are so still */
    private Set<UUID> store(String target, List<Carried> records) {
        var written = carriage.write(sql, records);
        var changed = new HashSet<UUID>();
        records.forEach(each -> changed.add(each.record()));
        changed.removeAll(written);
        tables().settle(target, written);
        tables().fail(
                        target,
                        records.stream()
                                .filter(each -> written.contains(each.record()))
                                .map(Carried::failure)
                                .flatMap(Optional::stream)
                                .toList());
        return changed;
    }

    private Optional<Row> open(String target, State state) {
        return tables().locked(target).filter(row -> row.state() == state);
    }

    private RetypeTables tables() {
        return new RetypeTables(sql, schema);
    }
}
