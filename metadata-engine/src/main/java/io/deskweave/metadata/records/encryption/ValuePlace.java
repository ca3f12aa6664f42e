package io.deskweave.metadata.records.encryption;

import java.util.UUID;

/**
 * Where a value stands within its tenant. It is authenticated along with the value, which opens nowhere else.
 *
 * @param object the id of the object
 * @param field the id of the field
 */
public record ValuePlace(String object, String field, UUID record) {

    @Override
    public String toString() {
        return "%s/%s/%s".formatted(object, field, record);
    }
}
