package io.deskweave.metadata.documents;

import io.deskweave.metadata.definition.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a document, checked before anything is made of it: no unknown name, no value of another type. */
final class DocumentForm {

    private static final int FINDINGS_MAX = 100;
    private static final Map<String, Wanted> OBJECT = Map.of(
            "id", Wanted.TEXT,
            "name", Wanted.TEXT,
            "plural", Wanted.TEXT,
            "labels", Wanted.TEXTS,
            "help", Wanted.TEXTS,
            "locked", Wanted.FLAG,
            "retired", Wanted.FLAG,
            "titleField", Wanted.TEXT,
            "fields", Wanted.LIST);
    private static final Map<String, Wanted> FIELD = Map.ofEntries(
            Map.entry("id", Wanted.TEXT),
            Map.entry("name", Wanted.TEXT),
            Map.entry("aliases", Wanted.LIST),
            Map.entry("type", Wanted.TEXT),
            Map.entry("labels", Wanted.TEXTS),
            Map.entry("help", Wanted.TEXTS),
            Map.entry("settings", Wanted.MAP),
            Map.entry("required", Wanted.FLAG),
            Map.entry("unique", Wanted.FLAG),
            Map.entry("indexed", Wanted.FLAG),
            Map.entry("locked", Wanted.FLAG),
            Map.entry("retired", Wanted.FLAG),
            Map.entry("rules", Wanted.MAP));
    private static final Map<String, Wanted> RULES = Map.of(
            "visibleWhen", Wanted.TEXT,
            "requiredWhen", Wanted.TEXT,
            "readOnlyWhen", Wanted.TEXT,
            "validWhen", Wanted.TEXT,
            "default", Wanted.TEXT,
            "message", Wanted.TEXTS);

    private final List<Finding> findings = new ArrayList<>();

    private DocumentForm() {}

    static List<Finding> check(Map<?, ?> document) {
        var form = new DocumentForm();
        form.document(document);
        return List.copyOf(form.findings);
    }

    private void document(Map<?, ?> document) {
        map(document, List.of(), Map.of("$schema", Wanted.TEXT, "objects", Wanted.LIST), Set.of("objects"));
        each(document, "objects", List.of(), (object, path) -> {
            map(object, path, OBJECT, Set.of("name", "plural"));
            each(object, "fields", path, this::field);
        });
    }

    private void field(Map<?, ?> field, List<String> path) {
        map(field, path, FIELD, Set.of("name", "type"));
        if (field.get("rules") instanceof Map<?, ?> rules) {
            map(rules, and(path, "rules"), RULES, Set.of());
        }
        if (field.get("aliases") instanceof List<?> aliases && !aliases.stream().allMatch(a -> a instanceof String)) {
            add(and(path, "aliases"), "is not a list of texts");
        }
    }

    private void each(Map<?, ?> parent, String name, List<String> path, Look look) {
        if (!(parent.get(name) instanceof List<?> list)) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            var at = and(and(path, name), Integer.toString(i));
            if (list.get(i) instanceof Map<?, ?> element) {
                look.at(element, at);
            } else {
                add(at, "is not an object");
            }
        }
    }

    private void map(Map<?, ?> map, List<String> path, Map<String, Wanted> known, Set<String> needed) {
        map.forEach((name, value) -> {
            var wanted = known.get(String.valueOf(name));
            if (wanted == null) {
                add(and(path, String.valueOf(name)), "is not known here");
            } else if (!wanted.fits(value)) {
                add(and(path, String.valueOf(name)), wanted.otherwise);
            }
        });
        needed.stream()
                .filter(name -> !map.containsKey(name))
                .sorted()
                .forEach(name -> add(and(path, name), "is missing"));
    }

    private void add(List<String> path, String what) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(
                    "metadata.document.malformed",
                    "'%s' %s".formatted(String.join(".", path), what),
                    "Write it as the schema of definitions says: definitionSchema, or /definition.schema.json",
                    and(List.of("definition"), path)));
        }
    }

    private static List<String> and(List<String> path, String name) {
        return and(path, List.of(name));
    }

    private static List<String> and(List<String> path, List<String> more) {
        var longer = new ArrayList<>(path);
        longer.addAll(more);
        return longer;
    }

    @FunctionalInterface
    private interface Look {
        void at(Map<?, ?> element, List<String> path);
    }

    private enum Wanted {
        TEXT("is not a text"),
        FLAG("is neither true nor false"),
        TEXTS("is not an object of texts by language"),
        MAP("is not an object"),
        LIST("is not a list");

        private final String otherwise;

        Wanted(String otherwise) {
            this.otherwise = otherwise;
        }

        boolean fits(@Nullable Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case FLAG -> value instanceof Boolean;
                case TEXTS ->
                    value instanceof Map<?, ?> map && map.values().stream().allMatch(text -> text instanceof String);
                case MAP -> value instanceof Map<?, ?>;
                case LIST -> value instanceof List<?>;
            };
        }
    }
}
