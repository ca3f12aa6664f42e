package io.deskweave.metadata.flows.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The work of a stage.
 *
 * @param form the name of the form in which it is done
 * @param fields what may be done with which field, by the field's id; what is not among them is only read, unless there
 *     are none at all: then everything may be written
 * @param outcomes how it can go, by key
 */
public record Work(Who who, Optional<String> form, Map<String, FieldAccess> fields, List<String> outcomes) {

    public Work {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        outcomes = List.copyOf(outcomes);
    }

    public boolean writes(String field) {
        return fields.isEmpty() || fields.getOrDefault(field, FieldAccess.READ) != FieldAccess.READ;
    }

    /** Whether the field must have a value before the stage is left by one of its outcomes. */
    public boolean requires(String field) {
        return fields.get(field) == FieldAccess.REQUIRE;
    }
}
