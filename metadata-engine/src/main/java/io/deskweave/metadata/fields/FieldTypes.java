package io.deskweave.metadata.fields;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of fields that there are, by key. */
public final class FieldTypes {

    private final Map<String, FieldType> byKey = new TreeMap<>();

    public FieldTypes(Collection<? extends FieldType> types) {
        for (FieldType type : types) {
            if (byKey.put(type.key(), type) != null) {
                throw new IllegalArgumentException("Two field types have the key '%s'".formatted(type.key()));
            }
        }
    }

    public Optional<FieldType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** In the order of their keys. */
    public List<FieldType> all() {
        return List.copyOf(byKey.values());
    }

    /** In order. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }
}
