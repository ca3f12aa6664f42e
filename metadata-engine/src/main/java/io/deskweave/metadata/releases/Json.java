package io.deskweave.metadata.releases;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Drafts.Difference;
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

    static Definition definition(String json) {
        return DefinitionMaps.read(MAPPER.readValue(json, Map.class));
    }

    static List<Difference> differences(String json) {
        List<?> list = MAPPER.readValue(json, List.class);
        return list.stream().map(each -> difference((Map<?, ?>) each)).toList();
    }

    private static Map<String, String> map(Difference difference) {
        var field = difference.field();
        var common = Map.of(
                "kind", difference.kind().name(), "object", difference.object(), "summary", difference.summary());
        if (field == null) {
            return common;
        }
        var all = new TreeMap<>(common);
        all.put("field", field);
        return all;
    }

    private static Difference difference(Map<?, ?> map) {
        return new Difference(
                Difference.Kind.valueOf(text(map, "kind")),
                text(map, "object"),
                map.get("field") instanceof String field ? field : null,
                text(map, "summary"));
    }

    private static String text(Map<?, ?> map, String name) {
        @Nullable Object value = map.get(name);
        return Objects.requireNonNull(value, name).toString();
    }
}
