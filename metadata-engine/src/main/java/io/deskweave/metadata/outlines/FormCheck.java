package io.deskweave.metadata.outlines;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether JSON has the form of an outline: no unknown name, nothing missing, no value of another form. */
public final class FormCheck {

    private static final int FINDINGS_MAX = 100;
    private static final int TEXT_LENGTH_MAX = 10_000;
    private static final String ADVICE =
            "Write it as the schema of definitions says: definitionSchema, or /definition.schema.json";

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> root;

    private FormCheck(List<String> root) {
        this.root = root;
    }

    /**
     * Every finding, at most a hundred; none when the form is right.
     *
     * @param root where the value stands
     */
    public static List<Finding> check(Outline outline, @Nullable Object value, List<String> root) {
        var check = new FormCheck(List.copyOf(root));
        check.characters(value, List.of());
        check.look(outline, value, List.of());
        return List.copyOf(check.findings);
    }

    private void look(Outline outline, @Nullable Object value, List<String> path) {
        switch (outline) {
            case Outline.Text text -> text(text, value, path);
            case Outline.Written written ->
                want(
                        value instanceof String s && Formats.fits(written.format(), s),
                        path,
                        "is not a " + written.format().about());
            case Outline.Flag flag -> want(value instanceof Boolean, path, "is neither true nor false");
            case Outline.Whole whole ->
                want(
                        Formats.whole(value, whole.min(), whole.max()),
                        path,
                        "is not a whole number from %d to %d".formatted(whole.min(), whole.max()));
            case Outline.Decimal number -> want(value instanceof Number, path, "is not a number");
            case Outline.OneOf oneOf ->
                want(oneOf.words().contains(value), path, "is none of " + String.join(", ", oneOf.words()));
            case Outline.Texts texts ->
                want(
                        isTexts(value),
                        path,
                        "is not an object of texts by language, such as {\"en\": \"Form\", \"zh-CN\": \"表单\"}");
            case Outline.Rule rule ->
                want(
                        value instanceof String s && !s.isBlank() && s.length() <= Limits.RULE_LENGTH_MOST,
                        path,
                        "is not a rule of at most %d characters".formatted(Limits.RULE_LENGTH_MOST));
            case Outline.ListOf list -> list(list, value, path);
            case Outline.TableOf table -> table(table, value, path);
            case Parts parts -> parts(parts, value, path);
            case Outline.Either either -> either(either, value, path);
            case Outline.Anything anything ->
                want(depth(value) <= anything.depthMax(), path, "is deeper than " + anything.depthMax());
        }
    }

    private void text(Outline.Text text, @Nullable Object value, List<String> path) {
        if (want(value instanceof String, path, "is not a text") && value instanceof String s) {
            want(s.length() <= text.lengthMax(), path, "is longer than %d characters".formatted(text.lengthMax()));
        }
    }

    private static boolean isTexts(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                && map.entrySet().stream()
                        .allMatch(text -> Formats.isLanguage(String.valueOf(text.getKey()))
                                && text.getValue() instanceof String s
                                && !s.isBlank()
                                && s.length() <= TEXT_LENGTH_MAX);
    }

    /** PostgreSQL keeps no NUL, and half a character is none. */
    private void characters(@Nullable Object value, List<String> path) {
        switch (value) {
            case String text -> want(Formats.isStorable(text), path, "has a character that cannot be kept");
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    characters(list.get(i), and(path, Integer.toString(i)));
                }
            }
            case Map<?, ?> map ->
                map.forEach((name, each) -> {
                    if (want(Formats.isStorable(String.valueOf(name)), path, "has a name that cannot be kept")) {
                        characters(each, and(path, String.valueOf(name)));
                    }
                });
            case null -> {}
            default -> {}
        }
    }

    private void list(Outline.ListOf outline, @Nullable Object value, List<String> path) {
        if (!(value instanceof List<?> list)) {
            add(path, "is not a list");
            return;
        }
        want(list.size() <= outline.max(), path, "has more than %d entries".formatted(outline.max()));
        for (int i = 0; i < Math.min(list.size(), outline.max()); i++) {
            look(outline.each(), list.get(i), and(path, Integer.toString(i)));
        }
    }

    private void table(Outline.TableOf outline, @Nullable Object value, List<String> path) {
        if (!(value instanceof Map<?, ?> map)) {
            add(path, "is not an object");
            return;
        }
        want(map.size() <= outline.max(), path, "has more than %d members".formatted(outline.max()));
        map.forEach((name, each) -> look(outline.each(), each, and(path, String.valueOf(name))));
    }

    private void parts(Parts outline, @Nullable Object value, List<String> path) {
        if (value instanceof Map<?, ?> map) {
            members(outline, map, path, null);
        } else {
            add(path, "is not an object");
        }
    }

    private void either(Outline.Either outline, @Nullable Object value, List<String> path) {
        if (!(value instanceof Map<?, ?> map)) {
            add(path, "is not an object");
            return;
        }
        var parts = outline.byWord().get(String.valueOf(map.get(outline.tag())));
        if (parts == null) {
            add(
                    and(path, outline.tag()),
                    "is none of " + String.join(", ", outline.byWord().keySet()));
            return;
        }
        members(parts, map, path, outline.tag());
    }

    private void members(Parts outline, Map<?, ?> map, List<String> path, @Nullable String tag) {
        var byName = outline.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            var part = byName.get(name);
            if (part != null) {
                look(part.outline(), value, and(path, name));
            } else if (!name.equals(tag)) {
                add(and(path, name), "is not known here");
            }
        });
        outline.parts().stream()
                .filter(part -> part.needed() && !map.containsKey(part.name()))
                .forEach(part -> add(and(path, part.name()), "is missing"));
    }

    private static int depth(@Nullable Object value) {
        var inner = switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            case null -> List.of();
            default -> List.of();
        };
        return 1 + inner.stream().mapToInt(FormCheck::depth).max().orElse(0);
    }

    private boolean want(boolean holds, List<String> path, String otherwise) {
        if (!holds) {
            add(path, otherwise);
        }
        return holds;
    }

    private void add(List<String> path, String what) {
        if (findings.size() < FINDINGS_MAX) {
            var place = new ArrayList<>(root);
            place.addAll(path);
            findings.add(new Finding(
                    "metadata.document.malformed", "'%s' %s".formatted(String.join(".", path), what), ADVICE, place));
        }
    }

    private static List<String> and(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
