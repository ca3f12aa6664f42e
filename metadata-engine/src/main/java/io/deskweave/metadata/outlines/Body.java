package io.deskweave.metadata.outlines;

import io.deskweave.metadata.definition.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON whose form was checked, for reading. What an older version wrote lacks what came later, so what is
 * missing reads as nothing, an empty text or an empty list.
 */
public record Body(Map<?, ?> map) {

    public boolean has(String name) {
        return map.get(name) != null;
    }

    /** Empty when it is not there. */
    public String text(String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    public @Nullable String textOrNull(String name) {
        return map.get(name) instanceof String text ? text : null;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    public Optional<Long> whole(String name) {
        return number(name).map(BigDecimal::longValue);
    }

    public Optional<BigDecimal> number(String name) {
        return map.get(name) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    /** The constant whose word stands there, else the other. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> constants, E otherwise) {
        var word = text(name);
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> Outline.OneOf.word(constant).equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    public Texts texts(String name) {
        var texts = new TreeMap<String, String>();
        if (map.get(name) instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, text) -> texts.put(language.toString(), text.toString()));
        }
        return new Texts(texts);
    }

    public List<String> words(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The object that stands there, or one without anything in it. */
    public Body part(String name) {
        return new Body(map.get(name) instanceof Map<?, ?> part ? part : Map.of());
    }

    public <T> List<T> list(String name, Function<Body, T> read) {
        return map.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each -> read.apply(new Body((Map<?, ?>) each)))
                        .toList()
                : List.of();
    }

    /** In the order in which they stand there. */
    public <T> Map<String, T> table(String name, Function<Object, T> read) {
        var table = new LinkedHashMap<String, T>();
        if (map.get(name) instanceof Map<?, ?> members) {
            members.forEach((key, value) -> table.put(key.toString(), read.apply(value)));
        }
        return table;
    }
}
