package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.SortedEntries;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON has them, in little room: equal texts are one text, and maps take no more than their entries. */
final class Shared {

    private final Map<String, String> texts = new HashMap<>();

    private Shared() {}

    static Map<?, ?> of(Map<?, ?> json) {
        return new Shared().map(json);
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> list.stream().map(this::value).toList();
            case null -> null;
            default -> value;
        };
    }

    private Map<String, @Nullable Object> map(Map<?, ?> json) {
        var map = new HashMap<String, @Nullable Object>();
        json.forEach((name, value) -> map.put(text(name.toString()), value(value)));
        return SortedEntries.of(map);
    }

    private String text(String text) {
        var known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
