package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A definition as plain maps and lists, the form in which releases keep it. What an older version wrote lacks what came
 * later, so reading takes what is there.
 */
public final class DefinitionMaps {

    private static final String FORMER_NAMES = "formerNames";

    private DefinitionMaps() {}

    public static Map<String, Object> of(Definition definition) {
        var map = new TreeMap<String, Object>();
        map.put(
                "objects",
                definition.objects().stream().map(DefinitionMaps::object).toList());
        definition.elements().stream()
                .collect(Collectors.groupingBy(
                        Element::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(DefinitionMaps::element, Collectors.toList())))
                .forEach(map::put);
        if (!definition.languages().isStandard()) {
            // Left out of all others, so that fingerprints stay.
            map.put(Languages.KEY, definition.languages().tags());
        }
        return map;
    }

    /** Where a field's values lie, without what is as from the beginning. */
    public static Map<String, Object> storage(FieldDefinition field) {
        return StorageMaps.of(field);
    }

    /** Every list beside the objects is one of elements, whether this version knows their kind or not. */
    public static Definition read(Map<?, ?> map) {
        var shared = Shared.of(map);
        var elements = new ArrayList<Element>();
        shared.forEach((key, value) -> {
            if (!key.equals("objects") && !key.equals(Languages.KEY) && value instanceof List<?>) {
                maps(value).forEach(element -> elements.add(element(key.toString(), element)));
            }
        });
        return new Definition(
                maps(shared.get("objects")).stream().map(DefinitionMaps::object).toList(), elements, languages(shared));
    }

    private static Languages languages(Map<?, ?> map) {
        return map.get(Languages.KEY) instanceof List<?> tags
                ? new Languages(tags.stream().map(String::valueOf).toList())
                : Languages.STANDARD;
    }

    private static Map<String, Object> element(Element element) {
        var map = new TreeMap<>(element.body());
        map.put("id", element.id());
        map.put("name", element.name());
        if (!element.formerNames().isEmpty()) {
            map.put(
                    FORMER_NAMES,
                    element.formerNames().stream().distinct().sorted().toList());
        }
        return map;
    }

    private static Element element(String kind, Map<?, ?> map) {
        var body = new TreeMap<String, Object>();
        map.forEach((name, value) -> {
            if (value != null) {
                body.put(name.toString(), value);
            }
        });
        body.remove("id");
        body.remove("name");
        body.remove(FORMER_NAMES);
        return new Element(kind, text(map, "id"), text(map, "name"), names(map.get(FORMER_NAMES)), body);
    }

    private static Map<String, Object> object(ObjectDefinition object) {
        var map = new TreeMap<String, Object>(Map.of(
                "id", object.id(),
                "name", object.name(),
                "plural", object.plural(),
                "labels", object.labels().byLanguage(),
                "help", object.help().byLanguage(),
                "locked", object.locked(),
                "retired", object.retired(),
                "titleField", object.titleField(),
                "fields", object.fields().stream().map(DefinitionMaps::field).toList()));
        if (object.deleted()) {
            // Left out of all others, so that fingerprints stay.
            map.put("deleted", true);
        }
        return map;
    }

    private static ObjectDefinition object(Map<?, ?> map) {
        return new ObjectDefinition(
                text(map, "id"),
                text(map, "name"),
                text(map, "plural"),
                texts(map, "labels"),
                texts(map, "help"),
                flag(map, "locked"),
                flag(map, "retired"),
                flag(map, "deleted"),
                text(map, "titleField"),
                maps(map.get("fields")).stream().map(DefinitionMaps::field).toList());
    }

    private static Map<String, Object> field(FieldDefinition field) {
        var map = new TreeMap<String, Object>(Map.ofEntries(
                Map.entry("id", field.id()),
                Map.entry("name", field.name()),
                Map.entry(
                        "aliases", field.aliases().stream().distinct().sorted().toList()),
                Map.entry("type", field.type()),
                Map.entry("labels", field.labels().byLanguage()),
                Map.entry("help", field.help().byLanguage()),
                Map.entry("settings", field.settings()),
                Map.entry("required", field.required()),
                Map.entry("unique", field.unique()),
                Map.entry("indexed", field.indexed()),
                Map.entry("locked", field.locked()),
                Map.entry("retired", field.retired())));
        if (!field.rules().isEmpty()) {
            map.put("rules", RuleMaps.of(field.rules()));
        }
        if (!field.guards().isEmpty()) {
            map.put("guards", GuardMaps.of(field.guards()));
        }
        map.putAll(StorageMaps.of(field));
        return map;
    }

    private static FieldDefinition field(Map<?, ?> map) {
        return new FieldDefinition(
                text(map, "id"),
                text(map, "name"),
                names(map.get("aliases")),
                text(map, "type"),
                texts(map, "labels"),
                texts(map, "help"),
                settings(map.get("settings")),
                flag(map, "required"),
                flag(map, "unique"),
                flag(map, "indexed"),
                flag(map, "locked"),
                flag(map, "retired"),
                map.get("rules") instanceof Map<?, ?> rules ? RuleMaps.read(rules) : FieldRules.none(),
                map.get("guards") instanceof Map<?, ?> guards ? GuardMaps.read(guards) : FieldGuards.none(),
                StorageMaps.read(text(map, "id"), map));
    }

    static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static List<String> names(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static boolean flag(Map<?, ?> map, String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    static Texts texts(Map<?, ?> map, String name) {
        var texts = new TreeMap<String, String>();
        if (map.get(name) instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, text) -> texts.put(language.toString(), text.toString()));
        }
        return new Texts(texts);
    }

    static Map<String, Object> settings(@Nullable Object value) {
        var settings = new TreeMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, setting) -> settings.put(name.toString(), setting));
        }
        return settings;
    }

    static List<? extends Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
