package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions in the schema, made of what people wrote: label and help in English, else in any language, then the
 * label in each other language on a line such as {@code zh-CN: 邮编}. The console takes labels from there for those who
 * may not read the configuration.
 */
final class Wording {

    private static final String LANGUAGE = "en";

    private Wording() {}

    static String of(Texts labels, Texts help, String name) {
        var label = labels.in(LANGUAGE, name);
        var more = help.in(LANGUAGE, "");
        return (more.isBlank() ? label : label + ". " + more) + inOtherLanguages(labels.byLanguage());
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
        return (english != null ? english : map.values().iterator().next()) + inOtherLanguages(map);
    }

    /** In the order of the languages, so that the same definition always has the same schema. */
    private static String inOtherLanguages(Map<?, ?> labels) {
        return labels.entrySet().stream()
                .filter(label -> !LANGUAGE.equals(label.getKey()))
                .map(label -> "\n%s: %s".formatted(label.getKey(), label.getValue()))
                .sorted()
                .collect(Collectors.joining());
    }
}
