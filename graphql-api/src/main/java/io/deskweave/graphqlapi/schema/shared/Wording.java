package io.deskweave.graphqlapi.schema.shared;

import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.WrittenTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions in the schema, made of what people wrote: label and help as an English reader of the desk gets them,
 * then the label in each other language on a line such as {@code zh-CN: 邮编}. The console takes labels from there for
 * those who may not read the configuration.
 */
public final class Wording {

    private static final String LANGUAGE = "en";
    private static final int DEEPEST = 50;

    private Wording() {}

    public static String of(Languages languages, Texts labels, Texts help, String name) {
        var label = labels.in(LANGUAGE, languages, name);
        var more = help.in(LANGUAGE, languages, "");
        return (more.isBlank() ? label : label + ". " + more) + inOtherLanguages(labels.byLanguage());
    }

    /** The label of an option, after those of the categories above it when there are any. */
    public static String option(Languages languages, Map<String, Object> settings, String key) {
        var path = new ArrayList<Map<?, ?>>();
        @Nullable Object at = key;
        while (at != null && path.size() < DEEPEST) {
            var option = written(settings, at);
            if (option.isEmpty()) {
                break;
            }
            path.addFirst(option.get());
            at = option.get().get("parent");
        }
        return path.isEmpty() ? key : label(languages, path);
    }

    private static Optional<Map<?, ?>> written(Map<String, Object> settings, Object key) {
        if (settings.get("options") instanceof List<?> options) {
            for (var option : options) {
                if (option instanceof Map<?, ?> map && key.equals(map.get("key"))) {
                    return Optional.of(map);
                }
            }
        }
        return Optional.empty();
    }

    /** In each language that the last has; what lies above it goes by another where it lacks that one. */
    private static String label(Languages languages, List<Map<?, ?>> path) {
        if (!(path.getLast().get("labels") instanceof Map<?, ?> own) || own.isEmpty()) {
            return String.valueOf(path.getLast().get("key"));
        }
        var labels = new TreeMap<String, String>();
        own.keySet()
                .forEach(language -> labels.put(
                        language.toString(),
                        path.stream()
                                .map(option -> in(option, languages, language.toString()))
                                .collect(Collectors.joining(" / "))));
        return new Texts(labels).in(LANGUAGE, languages, "") + inOtherLanguages(labels);
    }

    private static String in(Map<?, ?> option, Languages languages, String language) {
        var key = String.valueOf(option.get("key"));
        return option.get("labels") instanceof Map<?, ?> labels
                ? WrittenTexts.of(labels).in(language, languages, key)
                : key;
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
