package io.deskweave.metadata.templates;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition that a desk may begin with, and a few records that show what it is for.
 *
 * @param key small letters, digits and dashes, such as {@code home-appliances}
 * @param about what such desks do, in a sentence
 * @param definition a document of a definition without ids; an object that has the name of a standard one has only the
 *     fields that are added to it
 * @param samples records by the name of their object, in the order in which they are created. Values are as JSON has
 *     them; a reference names an earlier sample by its object and its place from 1, {@code Customer#2}
 */
public record Template(
        String key,
        Texts labels,
        Texts about,
        Map<String, Object> definition,
        Map<String, List<Map<String, Object>>> samples) {

    private static final String OBJECTS = "objects";
    private static final String FIELDS = "fields";
    private static final int TEXT_MAX = 200;
    private static final int DEPTH_MAX = 20;
    private static final int SAMPLES_MAX = 100;
    private static final Outline ANYTHING = new Outline.Anything(DEPTH_MAX);
    private static final Parts OUTLINE = Parts.of(
            Part.needed("key", new Outline.Text(TEXT_MAX), "The name of its file"),
            Part.needed("labels", new Outline.Texts(), "What people call it"),
            Part.needed("about", new Outline.Texts(), "What such desks do"),
            Part.needed("definition", new Outline.TableOf(ANYTHING, TEXT_MAX), "The definition"),
            Part.needed(
                    "samples",
                    new Outline.TableOf(
                            new Outline.ListOf(new Outline.TableOf(ANYTHING, TEXT_MAX), SAMPLES_MAX), SAMPLES_MAX),
                    "Records by the name of their object"));

    public Template {
        definition = Collections.unmodifiableMap(new LinkedHashMap<>(definition));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it has not the form of a template, or another key than its name
     */
    public static Template read(String key, Map<?, ?> file) {
        var malformed = FormCheck.check(OUTLINE, file, List.of(key));
        if (!malformed.isEmpty()) {
            throw new IllegalArgumentException("Template %s is malformed: %s".formatted(key, malformed));
        }
        var body = new Body(file);
        if (!key.equals(body.text("key"))) {
            throw new IllegalArgumentException("Template %s calls itself %s".formatted(key, body.text("key")));
        }
        return new Template(
                key,
                body.texts("labels"),
                body.texts("about"),
                body.table("definition", part -> part),
                body.table("samples", Template::records));
    }

    private static List<Map<String, Object>> records(Object written) {
        return new Body(Map.of(OBJECTS, written))
                .list(OBJECTS, row -> new Body(Map.of(FIELDS, row.map())).table(FIELDS, value -> value));
    }

    /** The whole definition of a desk that begins with it; the same ids every time. */
    public Definition over(Definition standard) {
        return DefinitionDocument.read(document(standard), standard);
    }

    /** The document of the whole: standard objects with the added fields, then the template's own objects. */
    public Map<String, Object> document(Definition standard) {
        var added = new LinkedHashMap<String, Map<?, ?>>();
        new Body(definition).list(OBJECTS, Body::map).forEach(object -> added.put(text(object), object));
        var document = new LinkedHashMap<>(definition);
        var objects = new ArrayList<Map<?, ?>>();
        for (var object : new Body(DefinitionDocument.write(standard)).list(OBJECTS, Body::map)) {
            var more = added.remove(text(object));
            objects.add(more == null ? object : merged(object, more));
        }
        objects.addAll(added.values());
        document.put(OBJECTS, objects);
        return document;
    }

    private static Map<?, ?> merged(Map<?, ?> object, Map<?, ?> more) {
        var fields = new ArrayList<Map<?, ?>>(new Body(object).list(FIELDS, Body::map));
        fields.addAll(new Body(more).list(FIELDS, Body::map));
        var merged = new LinkedHashMap<Object, Object>(object);
        merged.put(FIELDS, fields);
        return merged;
    }

    private static String text(Map<?, ?> object) {
        return new Body(object).text("name");
    }
}
