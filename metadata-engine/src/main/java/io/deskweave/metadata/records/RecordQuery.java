package io.deskweave.metadata.records;

import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Records by their ids; the answer is a list without those that are not there, in no order. */
    record Several(ObjectModel object, List<UUID> ids, List<Selection> selections) implements RecordQuery {
        public Several {
            ids = List.copyOf(ids);
            selections = List.copyOf(selections);
        }
    }

    /**
     * Records that lie in the bin, those first that were deleted last; the answer is a list.
     *
     * @param most how many, 1 or more
     * @param after a cursor as it was given out, not checked yet
     */
    record InBin(ObjectModel object, int most, @Nullable String after, List<Selection> selections)
            implements RecordQuery {
        public InBin {
            selections = List.copyOf(selections);
        }
    }
}
