package io.deskweave.metadata.fields;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings by which fields lead to records of objects: definitions name the objects, and when a model is compiled
 * their ids are put beside the names, so that an id of another kind of record is told apart.
 */
public final class Targets {

    /** The name of the one object. */
    public static final String OBJECT = "object";

    /** The names of several objects. */
    public static final String OBJECTS = "objects";

    /** The name of the list that those who are referred to get. */
    public static final String INVERSE = "inverse";

    /** What becomes of a record when the one it refers to is deleted. */
    public static final String ON_DELETE = "onDelete";

    private static final String OBJECT_ID = "objectId";
    private static final String OBJECT_IDS = "objectIds";

    private Targets() {}

    /** The names of the objects to whose records values of this type lead; none for most types. */
    public static List<String> of(FieldType type, Map<String, Object> settings) {
        return type instanceof LinkType ? names(settings) : List.of();
    }

    /** The settings with the ids of the objects beside their names; those that there are not are left out. */
    public static Map<String, Object> resolved(
            FieldType type, Map<String, Object> settings, Function<String, Optional<String>> idOf) {
        var ids =
                of(type, settings).stream().map(idOf).flatMap(Optional::stream).toList();
        if (ids.isEmpty()) {
            return settings;
        }
        var resolved = new TreeMap<>(settings);
        if (settings.containsKey(OBJECT)) {
            resolved.put(OBJECT_ID, ids.getFirst());
        } else {
            resolved.put(OBJECT_IDS, ids);
        }
        return Collections.unmodifiableMap(resolved);
    }

    /** The id of the one object; its name where nothing was resolved. */
    public static String id(Map<String, Object> settings) {
        return String.valueOf(settings.getOrDefault(OBJECT_ID, settings.get(OBJECT)));
    }

    /** The ids of the objects; their names where nothing was resolved. */
    public static List<String> ids(Map<String, Object> settings) {
        return texts(settings.getOrDefault(OBJECT_IDS, settings.get(OBJECTS)));
    }

    /** The names of the objects. */
    public static List<String> names(Map<String, Object> settings) {
        return settings.get(OBJECT) instanceof String name ? List.of(name) : texts(settings.get(OBJECTS));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
