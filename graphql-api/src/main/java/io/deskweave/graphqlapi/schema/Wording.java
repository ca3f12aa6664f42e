package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Descriptions in the schema, made of what people wrote: in English, else in any language. */
final class Wording {

    private static final String LANGUAGE = "en";

    private Wording() {}

    static String of(Texts labels, Texts help, String name) {
        var label = labels.in(LANGUAGE, name);
        var more = help.in(LANGUAGE, "");
        return more.isBlank() ? label : label + ". " + more;
    }

    /** The label of an option, among the settings of a choice. */
    static String option(Map<String, Object> settings, String key) {
        if (settings.get("options") instanceof List<?> options) {
            for (var option : options) {
                if (option instanceof Map<?, ?> map && key.equals(map.get("key"))) {
                    return label(map.get("labels"), key);
                }
            }
        }
        return key;
    }

    private static String label(@Nullable Object labels, String key) {
        if (!(labels instanceof Map<?, ?> map) || map.isEmpty()) {
            return key;
        }
        var english = map.get(LANGUAGE);
        return String.valueOf(
                english != null ? english : map.values().iterator().next());
    }
}
