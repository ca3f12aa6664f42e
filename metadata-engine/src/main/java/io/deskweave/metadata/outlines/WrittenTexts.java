package io.deskweave.metadata.outlines;

import io.deskweave.metadata.definition.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts by language that JSON of a form holds, wherever they stand in it. */
public final class WrittenTexts {

    // An entry of a list goes by the first of these that it has, so that it is the same one when others come before it.
    private static final List<String> NAMES = List.of("key", "id", "name", "field");

    private final BiConsumer<List<String>, Texts> look;

    private WrittenTexts(BiConsumer<List<String>, Texts> look) {
        this.look = look;
    }

    /**
     * Shows each with its place. What is not of its form is passed over.
     *
     * @param look is given the place, outermost first, such as {@code nodes, triage, labels}
     */
    public static void each(Outline outline, @Nullable Object value, BiConsumer<List<String>, Texts> look) {
        new WrittenTexts(look).walk(outline, value, List.of());
    }

    /** A map of texts by language, as JSON has it. */
    public static Texts of(Map<?, ?> map) {
        var texts = new TreeMap<String, String>();
        map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        return new Texts(texts);
    }

    private void walk(Outline outline, @Nullable Object value, List<String> path) {
        switch (outline) {
            case Outline.Texts texts -> {
                if (value instanceof Map<?, ?> map) {
                    look.accept(path, of(map));
                }
            }
            case Outline.ListOf list -> {
                if (value instanceof List<?> entries) {
                    entries(list.each(), entries, path);
                }
            }
            case Outline.TableOf table -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((name, each) -> walk(table.each(), each, and(path, String.valueOf(name))));
                }
            }
            case Outline.Parts parts -> parts(parts, value, path);
            case Outline.Either either -> {
                if (value instanceof Map<?, ?> map) {
                    var parts = either.byWord().get(String.valueOf(map.get(either.tag())));
                    parts(parts == null ? new Outline.Parts(List.of()) : parts, map, path);
                }
            }
            case Outline.Text text -> {}
            case Outline.Written written -> {}
            case Outline.Flag flag -> {}
            case Outline.Whole whole -> {}
            case Outline.Decimal number -> {}
            case Outline.OneOf oneOf -> {}
            case Outline.Rule rule -> {}
            case Outline.Anything anything -> {}
        }
    }

    private void entries(Outline each, List<?> entries, List<String> path) {
        for (int i = 0; i < entries.size(); i++) {
            walk(each, entries.get(i), and(path, name(entries.get(i), i)));
        }
    }

    private static String name(@Nullable Object entry, int at) {
        return entry instanceof Map<?, ?> map
                ? NAMES.stream()
                        .flatMap(name -> map.get(name) instanceof String text ? Stream.of(text) : Stream.empty())
                        .findFirst()
                        .orElse(Integer.toString(at))
                : Integer.toString(at);
    }

    private void parts(Outline.Parts parts, @Nullable Object value, List<String> path) {
        if (value instanceof Map<?, ?> map) {
            parts.parts().forEach(part -> walk(part.outline(), map.get(part.name()), and(path, part.name())));
        }
    }

    private static List<String> and(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
