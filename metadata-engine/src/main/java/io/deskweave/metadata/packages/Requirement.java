package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a package names and does not bring.
 *
 * @param object the object's name
 * @param field the field's, null for the object itself
 * @param type the field's type, null for objects
 */
record Requirement(
        String object, @Nullable String field, @Nullable String type) {

    static Requirement of(ObjectDefinition object) {
        return new Requirement(object.name(), null, null);
    }

    static Requirement of(ObjectDefinition object, FieldDefinition field) {
        return new Requirement(object.name(), field.name(), field.type());
    }

    Map<String, Object> map() {
        var map = new TreeMap<String, Object>(Map.of("object", object));
        Optional.ofNullable(field).ifPresent(name -> map.put("field", name));
        Optional.ofNullable(type).ifPresent(key -> map.put("type", key));
        return map;
    }

    static Requirement read(Map<?, ?> map) {
        return new Requirement(String.valueOf(map.get("object")), text(map.get("field")), text(map.get("type")));
    }

    List<String> path() {
        return field == null ? List.of("objects", object) : List.of("objects", object, "fields", field);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
