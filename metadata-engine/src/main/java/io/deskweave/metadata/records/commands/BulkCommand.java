package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same done to many records of one object.
 *
 * @param by the unique field by which rows are found that are to be created or changed; empty for all others
 * @param allOrNothing whether nothing is kept when any row is refused
 */
public record BulkCommand(ObjectModel object, Way way, Optional<FieldModel> by, List<Row> rows, boolean allOrNothing) {

    public BulkCommand {
        rows = List.copyOf(rows);
    }

    /** What is done. */
    public enum Way {
        CREATE,
        UPDATE,
        UPSERT,
        DELETE
    }

    /**
     * One record.
     *
     * @param id null for one that is not known by its id
     * @param version the one that was seen
     * @param values as JSON has them
     * @param wrong what is known to be wrong with it already
     */
    public record Row(@Nullable UUID id, int version, Map<String, @Nullable Object> values, List<Problem> wrong) {}
}
