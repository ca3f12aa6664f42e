package io.deskweave.metadata.fields;

import java.util.List;

/** Where a field stands in a definition, by names. */
public record FieldPlace(String object, String field) {

    public List<String> path() {
        return List.of("objects", object, "fields", field);
    }
}
