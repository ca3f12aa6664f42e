package io.deskweave.metadata.definition;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change of a field's type on its way: until every value is carried over, the field is of its old type.
 *
 * @param column where its values will lie; empty in a draft, named by the release that brings it
 * @param type the key of the type to be
 * @param settings what the type to be asks for
 */
public record Retyping(String column, String type, Map<String, Object> settings, Conversion conversion) {

    public Retyping {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    public Retyping withColumn(String named) {
        return new Retyping(named, type, settings, conversion);
    }
}
