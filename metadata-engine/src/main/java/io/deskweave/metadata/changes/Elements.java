package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the elements by which people change it: an object's own head, each of its fields, each element of any
 * other kind, and its languages, as properties by name. Elements are known by their ids, so that
 * a rename is a change like others.
 *
 * @param byKey properties by the path of ids, such as {@code objects, o3} and {@code objects, o3, fields, f12}
 */
public record Elements(Map<List<String>, Map<String, @Nullable Object>> byKey) {

    private static final String OBJECTS = "objects";
    private static final String FIELDS = "fields";
    private static final String TITLE = "titleField";

    // What belongs to no element in particular. No kind of element is called so.
    private static final List<String> LANGUAGES = List.of("definition", Languages.KEY);
    private static final String ORDER = "order";

    public static Elements of(Definition definition) {
        var elements = new LinkedHashMap<List<String>, Map<String, @Nullable Object>>();
        // Maps of a definition have no order of their own, and elements of objects must come after these.
        elements.put(
                LANGUAGES, new TreeMap<>(Map.of(ORDER, definition.languages().tags())));
        var kinds = new TreeMap<>(DefinitionMaps.of(definition));
        kinds.remove(Languages.KEY);
        kinds.forEach((kind, list) -> {
            for (var element : maps(list)) {
                var key = List.of(kind, id(element));
                if (kind.equals(OBJECTS)) {
                    object(elements, key, element);
                } else {
                    elements.put(key, properties(element));
                }
            }
        });
        return new Elements(elements);
    }

    private static void object(
            Map<List<String>, Map<String, @Nullable Object>> elements, List<String> key, Map<?, ?> object) {
        var head = properties(object);
        head.remove(FIELDS);
        elements.put(key, head);
        for (var field : maps(object.get(FIELDS))) {
            // Titles are names, and names may change on either side: the field counts.
            if (Objects.equals(field.get("name"), head.get(TITLE))) {
                head.put(TITLE, id(field));
            }
            elements.put(List.of(key.get(0), key.get(1), FIELDS, id(field)), properties(field));
        }
    }

    /** Fields whose object is not there are left out. */
    public Definition definition() {
        var kinds = new TreeMap<String, List<Object>>();
        byKey.forEach((key, properties) -> {
            if (key.equals(LANGUAGES)) {
                kinds.put(Languages.KEY, List.copyOf((List<?>) Objects.requireNonNull(properties.get(ORDER))));
            } else if (key.size() == 2) {
                Map<String, @Nullable Object> element = new TreeMap<>(properties);
                if (key.getFirst().equals(OBJECTS)) {
                    fields(key, element);
                }
                kinds.computeIfAbsent(key.getFirst(), kind -> new ArrayList<>()).add(element);
            }
        });
        return DefinitionMaps.read(kinds);
    }

    private void fields(List<String> object, Map<String, @Nullable Object> head) {
        var fields = new ArrayList<Map<String, @Nullable Object>>();
        var title = head.get(TITLE);
        byKey.forEach((key, properties) -> {
            if (key.size() == 4 && key.get(1).equals(object.get(1))) {
                fields.add(properties);
                if (Objects.equals(key.get(3), title)) {
                    head.put(TITLE, properties.get("name"));
                }
            }
        });
        head.put(FIELDS, fields);
    }

    /** What was at every place where these are not what those were; null for nothing. */
    public Map<List<String>, @Nullable Map<String, @Nullable Object>> before(Elements after) {
        var changed = new LinkedHashMap<List<String>, @Nullable Map<String, @Nullable Object>>();
        byKey.forEach((key, was) -> {
            if (!Same.values(was, after.byKey.get(key))) {
                changed.put(key, was);
            }
        });
        after.byKey.keySet().stream().filter(key -> !byKey.containsKey(key)).forEach(key -> changed.put(key, null));
        return changed;
    }

    /** Puts back what was. What was taken out meanwhile comes last. */
    public Elements with(Map<List<String>, @Nullable Map<String, @Nullable Object>> before) {
        var elements = new LinkedHashMap<>(byKey);
        before.forEach((key, was) -> {
            if (was == null) {
                elements.remove(key);
            } else {
                elements.put(key, was);
            }
        });
        return new Elements(elements);
    }

    public boolean addsTo(Elements others) {
        return !others.byKey.keySet().containsAll(byKey.keySet());
    }

    Set<List<String>> keys() {
        return byKey.keySet();
    }

    /** The path as people read it, by names. */
    List<String> path(List<String> key) {
        var path = new ArrayList<String>();
        for (int i = 0; i < key.size(); i += 2) {
            path.add(key.get(i));
            var properties = byKey.get(key.subList(0, i + 2));
            path.add(properties != null && properties.get("name") instanceof String name ? name : key.get(i + 1));
        }
        return path;
    }

    private static String id(Map<?, ?> element) {
        return String.valueOf((Object) element.get("id"));
    }

    private static Map<String, @Nullable Object> properties(Map<?, ?> element) {
        var properties = new TreeMap<String, @Nullable Object>();
        element.forEach((name, value) -> properties.put(String.valueOf(name), value));
        return properties;
    }

    private static List<? extends Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
