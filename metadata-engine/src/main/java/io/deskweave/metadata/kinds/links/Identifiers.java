package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids of records as the API gives them: base64url of object id, colon, UUID; or the UUID alone. */
final class Identifiers {

    private static final int TEXT_LENGTH_MAX = 200;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Identifiers() {}

    static boolean isPlain(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /**
     * @param objectIds the objects that may be meant
     * @param shown what they are called
     */
    static RecordId read(Object json, List<String> objectIds, List<String> shown) throws ValueRejected {
        var names = String.join(" or ", shown);
        if (!(json instanceof String text) || text.length() > TEXT_LENGTH_MAX) {
            throw rejected(json, names);
        }
        if (isPlain(text) && objectIds.size() == 1) {
            return new RecordId(objectIds.getFirst(), UUID.fromString(text));
        }
        var parts = decoded(text, names).split(":", -1);
        if (parts.length != 2 || !isPlain(parts[1])) {
            throw rejected(json, names);
        }
        // Where a definition is only being checked the names are not resolved yet.
        if (!objectIds.contains(parts[0]) && !objectIds.equals(shown)) {
            throw new ValueRejected(
                    "metadata.value.reference-to-other",
                    "%s is the id of another kind of record".formatted(Quoted.of(text)),
                    "Write the id of a " + names);
        }
        return new RecordId(parts[0], UUID.fromString(parts[1]));
    }

    static String encoded(RecordId record) {
        var plain = (record.objectId() + ':' + record.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static String decoded(String text, String names) throws ValueRejected {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw rejected(text, names);
        }
    }

    private static ValueRejected rejected(Object value, String names) {
        return new ValueRejected(
                "metadata.value.not-a-reference",
                "%s is not the id of a record".formatted(Quoted.of(value)),
                "Write the id of a %s as the API gives it".formatted(names));
    }
}
