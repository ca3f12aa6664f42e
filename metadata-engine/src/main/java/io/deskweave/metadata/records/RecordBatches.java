package io.deskweave.metadata.records;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Many records at once, inside a transaction that somebody else holds: for imports and bulk writes. */
public interface RecordBatches {

    /**
     * Inserts every row that can be, in as few statements as possible, and tells what keeps the others out (a value
     * that is not unique, in the table or within the batch; a reference to nothing; a required value that is
     * missing).
     *
     * @param rows values by field name in the Java types of their shapes, already read by the field types; null for
     *     none
     */
    Outcome insert(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows);

    /** The same checks without writing: what {@code insert} would refuse. */
    Outcome rehearse(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows);

    /**
     * What equal values of a field have in common, and no others; of what is encrypted it tells nothing else.
     *
     * @param value in the Java type of the field's shape
     */
    String likeness(DSLContext transaction, TenantScope scope, FieldModel field, Object value);

    /**
     * @param inserted how many rows went in (or would)
     * @param refused what is wrong with the others, by their index in the batch
     */
    record Outcome(int inserted, Map<Integer, List<Problem>> refused) {}
}
