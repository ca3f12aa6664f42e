package io.deskweave.metadata.records;

import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
import java.util.UUID;

/** A question about records, free of any query language: which rows, and what of each under which response key. */
public sealed interface RecordQuery {

    /** One record by its id; the answer is null when there is none. */
    record One(ObjectModel object, UUID id, List<Selection> selections) implements RecordQuery {
        public One {
            selections = List.copyOf(selections);
        }
    }

    /** A page of records. */
    record Many(Connection connection) implements RecordQuery {}

    /** Groups of records. */
    record Groups(Aggregation aggregation) implements RecordQuery {}
}
