package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.FieldRules;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field's rules as a plain map; what there is none of is left out, so that older fingerprints stay. */
final class RuleMaps {

    private RuleMaps() {}

    static Map<String, Object> of(FieldRules rules) {
        var map = new TreeMap<String, Object>();
        put(map, "visibleWhen", rules.visibleWhen());
        put(map, "requiredWhen", rules.requiredWhen());
        put(map, "readOnlyWhen", rules.readOnlyWhen());
        put(map, "validWhen", rules.validWhen());
        put(map, "default", rules.initial());
        if (!rules.message().byLanguage().isEmpty()) {
            map.put("message", rules.message().byLanguage());
        }
        return map;
    }

    static FieldRules read(Map<?, ?> map) {
        return new FieldRules(
                text(map, "visibleWhen"),
                text(map, "requiredWhen"),
                text(map, "readOnlyWhen"),
                text(map, "validWhen"),
                DefinitionMaps.texts(map, "message"),
                text(map, "default"));
    }

    private static void put(Map<String, Object> map, String name, @Nullable String rule) {
        if (rule != null) {
            map.put(name, rule);
        }
    }

    private static @Nullable String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : null;
    }
}
