package io.deskweave.metadata.records.testing;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An object of a test's definition, written down shortly. */
public final class Sketch {

    private final String id;
    private final String name;
    private final String plural;
    private final List<FieldDefinition> fields = new ArrayList<>();

    private Sketch(String id, String name, String plural) {
        this.id = id;
        this.name = name;
        this.plural = plural;
    }

    public static Sketch object(String id, String name, String plural) {
        return new Sketch(id, name, plural);
    }

    /** The model of these objects; they are not checked against the rules for definitions. */
    public static Model model(Sketch... sketches) {
        var definition =
                new Definition(Arrays.stream(sketches).map(Sketch::definition).toList());
        return new Compiler(StandardFieldTypes.registry()).build(definition);
    }

    public Sketch field(String fieldId, String fieldName, String type) {
        return field(fieldId, fieldName, type, Map.of());
    }

    public Sketch field(String fieldId, String fieldName, String type, Map<String, Object> settings) {
        return add(fieldId, fieldName, type, settings, false, false);
    }

    public Sketch required(String fieldId, String fieldName, String type, Map<String, Object> settings) {
        return add(fieldId, fieldName, type, settings, true, false);
    }

    public Sketch unique(String fieldId, String fieldName, String type, Map<String, Object> settings) {
        return add(fieldId, fieldName, type, settings, false, true);
    }

    public Sketch choice(String fieldId, String fieldName, String... keys) {
        return field(fieldId, fieldName, "choice", Map.of("options", options(keys)));
    }

    public Sketch reference(String fieldId, String fieldName, String object, String inverse) {
        return field(fieldId, fieldName, "reference", Map.of("object", object, "inverse", inverse));
    }

    /** Gives the field that came last a name that it had before. */
    public Sketch formerly(String alias) {
        var last = fields.removeLast();
        fields.add(new FieldDefinition(
                last.id(),
                last.name(),
                List.of(alias),
                last.type(),
                last.labels(),
                last.help(),
                last.settings(),
                last.required(),
                last.unique(),
                last.indexed(),
                false,
                false));
        return this;
    }

    /** Gives the field that came last an index. */
    public Sketch indexed() {
        var last = fields.removeLast();
        fields.add(new FieldDefinition(
                last.id(),
                last.name(),
                last.aliases(),
                last.type(),
                last.labels(),
                last.help(),
                last.settings(),
                last.required(),
                last.unique(),
                true,
                false,
                false));
        return this;
    }

    /** Gives the field that came last rules. */
    public Sketch ruled(FieldRules rules) {
        fields.add(fields.removeLast().withRules(rules));
        return this;
    }

    /** Gives the field that came last guards. */
    public Sketch guarded(FieldGuards guards) {
        fields.add(fields.removeLast().withGuards(guards));
        return this;
    }

    public static List<Map<String, Object>> options(String... keys) {
        return Arrays.stream(keys)
                .map(key -> Map.<String, Object>of("key", key, "labels", Map.of("en", "The option " + key)))
                .toList();
    }

    private Sketch add(
            String fieldId,
            String fieldName,
            String type,
            Map<String, Object> settings,
            boolean required,
            boolean unique) {
        var labels = new Texts(Map.of("en", "The " + fieldName, "zh-CN", "字段 " + fieldName));
        fields.add(new FieldDefinition(
                fieldId,
                fieldName,
                List.of(),
                type,
                labels,
                Texts.none(),
                settings,
                required,
                unique,
                false,
                false,
                false));
        return this;
    }

    private ObjectDefinition definition() {
        var labels = new Texts(Map.of("en", "A " + name));
        return new ObjectDefinition(
                id,
                name,
                plural,
                labels,
                Texts.none(),
                false,
                false,
                fields.getFirst().name(),
                fields);
    }
}
