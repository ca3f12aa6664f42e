package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that somebody wants done to one record. Values are as JSON has them. */
public sealed interface RecordCommand {

    ObjectModel object();

    record Create(ObjectModel object, Map<String, @Nullable Object> values) implements RecordCommand {}

    record Update(Target target, Map<String, @Nullable Object> values) implements RecordCommand {

        @Override
        public ObjectModel object() {
            return target.object();
        }
    }

    /**
     * Changes the record that has the values' value of a unique field, or creates it. Of a field that is unique within
     * others the values of these must be given too.
     */
    record Upsert(ObjectModel object, FieldModel by, Map<String, @Nullable Object> values) implements RecordCommand {}

    /**
     * Adds records to a list of references, or takes some out, whatever others did to the list meanwhile.
     *
     * @param field a list of references
     * @param ids as the API gives them
     */
    record Link(ObjectModel object, UUID id, FieldModel field, List<String> ids, boolean add)
            implements RecordCommand {}

    /** Brings a record back from the bin, with all that was deleted together with it. */
    record Restore(ObjectModel object, UUID id) implements RecordCommand {}
}
