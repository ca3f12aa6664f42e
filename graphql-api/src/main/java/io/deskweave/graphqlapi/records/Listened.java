package io.deskweave.graphqlapi.records;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.RecordQueries.Watch;
import io.deskweave.metadata.records.Selection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks for, found out once when it begins: the field's answers are written for each change
 * without asking graphql-java again, once for all who asked alike.
 *
 * @param key the response key of the field
 * @param only the one record that is listened to, null for all that pass
 */
public record Listened(
        String key,
        ObjectModel object,
        Filter filter,
        @Nullable UUID only,
        List<Part> parts) {

    public Listened {
        parts = List.copyOf(parts);
    }

    /** What is to be found out about these records. */
    public Watch watch(Set<UUID> ids) {
        return new Watch(
                object,
                ids,
                filter,
                parts.stream()
                        .filter(Part.Itself.class::isInstance)
                        .map(part -> ((Part.Itself) part).selections())
                        .toList());
    }

    /** One thing asked of a change, under a response key. */
    public sealed interface Part {

        String key();

        /** The name of the change's own type. */
        record Typename(String key, String name) implements Part {}

        /** What happened. */
        record Kind(String key) implements Part {}

        /** The record's global id. */
        record Id(String key) implements Part {}

        /** The record's version. */
        record Version(String key) implements Part {}

        /** The record. */
        record Itself(String key, List<Selection> selections) implements Part {}
    }
}
