package io.deskweave.metadata.packages;

import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Storage;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Packages as JSON has them. Of a definition everything is written but ids and places of storage. */
final class PackageDocument {

    private static final int FORMAT = 1;
    private static final int DEPTH_MAX = 64;
    private static final int MANY = 100_000;
    private static final Outline NAME = new Outline.Text(1_000);
    private static final String REQUIRES = "requires";
    private static final String PARTS = "parts";

    private static final Parts OUTLINE = Parts.of(
            Outline.Part.needed("format", new Outline.Whole(FORMAT, FORMAT), "The version of this form"),
            Outline.Part.needed("name", NAME, "What it is called"),
            Outline.Part.needed("note", new Outline.Text(2_000), "What those who bring it in should know"),
            Outline.Part.needed("exportedAt", NAME, "When it was made"),
            Outline.Part.needed(
                    "from",
                    Parts.of(
                            Outline.Part.needed("tenant", NAME, "The alias of the desk that it is from"),
                            Outline.Part.needed(
                                    "release", new Outline.Whole(0, Integer.MAX_VALUE), "The number of the release"),
                            Outline.Part.needed("fingerprint", NAME, "The fingerprint of the release")),
                    "Where it is from"),
            Outline.Part.needed(PARTS, new Outline.Anything(DEPTH_MAX), "A definition without ids"),
            Outline.Part.needed(
                    REQUIRES,
                    new Outline.ListOf(
                            Parts.of(
                                    Outline.Part.needed("object", NAME, "The object's name"),
                                    Outline.Part.optional("field", NAME, "The field's name"),
                                    Outline.Part.optional("type", NAME, "The field's type")),
                            MANY),
                    "What it names and does not bring"),
            Outline.Part.needed("signature", new Outline.Anything(DEPTH_MAX), "Who vouches for it"));

    private PackageDocument() {}

    static Map<String, Object> write(Part part, String note, Packing.Origin origin) {
        var document = new TreeMap<String, Object>();
        document.put("format", FORMAT);
        document.put("name", origin.tenant() + "-" + origin.release());
        document.put("note", note);
        document.put("exportedAt", origin.exportedAt().toString());
        document.put(
                "from",
                Map.of(
                        "tenant", origin.tenant(),
                        "release", origin.release(),
                        "fingerprint", origin.fingerprint()));
        document.put(PARTS, withoutIds(part.definition()));
        document.put(REQUIRES, part.requires().stream().map(Requirement::map).toList());
        return document;
    }

    /** Everything that is wrong with its form; empty when it can be read. */
    static List<Finding> check(Map<?, ?> document, ElementKinds kinds) {
        if (document.get("format") instanceof Number format && format.intValue() > FORMAT) {
            return List.of(new Finding(
                    "metadata.package.format-unknown",
                    "The package is of a later form (%s) than this platform reads".formatted(format),
                    "Bring it into a platform that is as new as the one that it is from",
                    List.of("package", "format")));
        }
        var findings = new ArrayList<>(FormCheck.check(OUTLINE, document, List.of("package")));
        if (document.get(PARTS) instanceof Map<?, ?> parts) {
            findings.addAll(DefinitionDocument.check(parts, kinds));
        }
        return findings;
    }

    /** Reads a package whose form was checked. */
    static Part read(Map<?, ?> document) {
        var requires =
                maps(document.get(REQUIRES)).stream().map(Requirement::read).toList();
        var parts = document.get(PARTS) instanceof Map<?, ?> map ? map : Map.of();
        var definition = DefinitionMaps.read(parts);
        return new Part(
                parts.containsKey(Languages.KEY) ? definition : definition.withLanguages(Languages.none()), requires);
    }

    private static Map<String, Object> withoutIds(Definition definition) {
        var map = new TreeMap<>(DefinitionMaps.of(definition.withObjects(
                definition.objects().stream().map(PackageDocument::unstored).toList())));
        map.remove(Languages.KEY);
        map.replaceAll((kind, list) -> maps(list).stream()
                .map(each -> kind.equals("objects") ? object(each) : withoutId(each))
                .toList());
        if (definition.languages().first().isPresent()) {
            map.put(Languages.KEY, definition.languages().tags());
        }
        return map;
    }

    private static ObjectDefinition unstored(ObjectDefinition object) {
        var fields = object.fields().stream()
                .map(field -> field.withStorage(Storage.in(field.id())))
                .toList();
        return object.deleted() ? object.back(fields).withRetired(true) : object.withFields(fields);
    }

    private static Map<String, Object> object(Map<?, ?> map) {
        var rest = withoutId(map);
        rest.computeIfPresent(
                "fields",
                (name, fields) ->
                        maps(fields).stream().map(PackageDocument::withoutId).toList());
        return rest;
    }

    private static Map<String, Object> withoutId(Map<?, ?> map) {
        var rest = new TreeMap<String, Object>();
        map.forEach((name, value) -> rest.put(name.toString(), value));
        rest.remove("id");
        return rest;
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
