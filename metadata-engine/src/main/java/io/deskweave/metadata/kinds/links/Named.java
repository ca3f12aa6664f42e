package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads who or what of the organisation is meant.
 *
 * @param one what one of them is called, such as {@code person}
 * @param example what one may be called in a file
 */
record Named(String one, String example) {

    UUID id(Object json) throws ValueRejected {
        if (json instanceof String text && Identifiers.isPlain(text)) {
            return UUID.fromString(text);
        }
        throw new ValueRejected(
                "metadata.value.not-a-" + one,
                "%s is not the id of a %s".formatted(Quoted.of(json), one),
                "Write the id of a %s as the API gives it".formatted(one));
    }

    UUID meant(String text, Map<String, List<UUID>> byName) throws ValueRejected {
        if (Identifiers.isPlain(text)) {
            return UUID.fromString(text);
        }
        var found = byName.getOrDefault(text, List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new ValueRejected(
                "metadata.value.not-one-" + one,
                found.isEmpty()
                        ? "No %s of this desk is called %s".formatted(one, Quoted.of(text))
                        : "%d of this desk are called %s".formatted(found.size(), Quoted.of(text)),
                "Write the name as the desk has it, such as %s, or the id of the %s".formatted(example, one));
    }
}
