package io.deskweave.metadata.releases;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Definitions and what goes with them as JSON in a column. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JSONB of(Object value) {
        return JSONB.jsonb(CanonicalJson.of(value));
    }

    static JSONB of(Definition definition) {
        return of(DefinitionMaps.of(definition));
    }

    static JSONB ofDifferences(List<Difference> differences) {
        return of(differences.stream().map(Json::map).toList());
    }

    /** Elements by their paths as a list, for paths cannot be names in JSON. */
    static JSONB ofBefore(Map<List<String>, @Nullable Map<String, @Nullable Object>> before) {
        return of(before.entrySet().stream()
                .map(entry -> {
                    var element = entry.getValue();
                    return element == null
                            ? Map.of("key", entry.getKey())
                            : Map.of("key", entry.getKey(), "was", element);
                })
                .toList());
    }

    static Map<List<String>, @Nullable Map<String, @Nullable Object>> before(String json) {
        List<?> list = MAPPER.readValue(json, List.class);
        var before = new LinkedHashMap<List<String>, @Nullable Map<String, @Nullable Object>>();
        for (var each : list) {
            var entry = (Map<?, ?>) each;
            var key = ((List<?>) Objects.requireNonNull(entry.get("key")))
                    .stream().map(Object::toString).toList();
            before.put(key, entry.get("was") instanceof Map<?, ?> was ? named(was) : null);
        }
        return before;
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var named = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    static Definition definition(String json) {
        return DefinitionMaps.read(MAPPER.readValue(json, Map.class));
    }

    static List<Difference> differences(String json) {
        List<?> list = MAPPER.readValue(json, List.class);
        return list.stream().map(each -> difference((Map<?, ?>) each)).toList();
    }

    private static Map<String, @Nullable Object> map(Difference difference) {
        var map = new TreeMap<String, @Nullable Object>();
        map.put("kind", difference.kind().name());
        map.put("object", difference.object());
        map.put("path", difference.path());
        map.put("summary", difference.summary());
        map.put("field", difference.field());
        map.put("before", difference.before());
        map.put("after", difference.after());
        map.values().removeIf(Objects::isNull);
        return map;
    }

    /** Of what older versions wrote the place is as exact as the element. */
    private static Difference difference(Map<?, ?> map) {
        var object = map.get("object") instanceof String name ? name : null;
        var field = map.get("field") instanceof String name ? name : null;
        var path = map.get("path") instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : older(text(map, "object"), field);
        return new Difference(
                Difference.Kind.valueOf(text(map, "kind")),
                object,
                field,
                path,
                map.get("before"),
                map.get("after"),
                text(map, "summary"));
    }

    private static List<String> older(String object, @Nullable String field) {
        return field == null ? List.of("objects", object) : List.of("objects", object, "fields", field);
    }

    private static String text(Map<?, ?> map, String name) {
        @Nullable Object value = map.get(name);
        return Objects.requireNonNull(value, name).toString();
    }
}
