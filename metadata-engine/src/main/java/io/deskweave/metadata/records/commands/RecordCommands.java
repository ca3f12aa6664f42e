package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.once.WriteKey;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writing records, each time in one transaction that also holds the answer; needs WRITE_RECORDS, and READ_RECORDS for
 * the answer.
 *
 * <p>Under a key the same is done once: whoever asks again with the same input hears what came of it the first time,
 * with the records as they are now. Refuses with {@code metadata.key.reused} when the input is another, and with
 * {@code metadata.key.record-gone} when the record is no longer there. What was refused leaves no key behind.
 */
public interface RecordCommands {

    /**
     * Refuses as {@code Records} and {@code Deletions} do, and with {@code metadata.upsert.key-missing}.
     *
     * @param answer what is asked of the record, given what came of it
     */
    RecordJson run(Caller caller, RecordCommand command, Function<Outcome, List<Selection>> answer);

    /** Refuses as {@code Deletions} says. */
    Outcome delete(Caller caller, Target target);

    /**
     * Writes what can be written, row by row as single writes would, in a number of statements that does not depend on
     * how many there are. Refuses with {@code metadata.bulk.too-many-rows} beyond the limit.
     *
     * @param answer what is asked of each record that was written
     */
    BulkOutcome runAll(Caller caller, BulkCommand command, List<Selection> answer);

    /**
     * Who wants something done.
     *
     * @param key null when it may be done as often as they ask
     */
    record Caller(
            TenantScope scope, InForce inForce, @Nullable WriteKey key) {}

    /**
     * What came of many.
     *
     * @param rows in the order in which they were sent
     * @param records a JSON list of the records that are there, in no order, as they were asked for
     */
    record BulkOutcome(List<Outcome> rows, RecordJson records) {

        public BulkOutcome {
            rows = List.copyOf(rows);
        }
    }
}
