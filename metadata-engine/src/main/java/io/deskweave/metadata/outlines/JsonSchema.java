package io.deskweave.metadata.outlines;

import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outlines as JSON Schema, draft 2020-12. */
public final class JsonSchema {

    private JsonSchema() {}

    public static Map<String, Object> of(Outline outline) {
        return switch (outline) {
            case Outline.Text text -> schema("string", "maxLength", text.lengthMax());
            case Outline.Written written -> written(written.format());
            case Outline.Flag flag -> schema("boolean");
            case Outline.Whole whole -> schema("integer", "minimum", whole.min(), "maximum", whole.max());
            case Outline.Decimal number -> schema("number");
            case Outline.OneOf oneOf -> new LinkedHashMap<>(Map.of("enum", oneOf.words()));
            case Outline.Texts texts -> described(table(schema("string")), "Texts by BCP 47 tag of their language");
            case Outline.Rule rule ->
                described(
                        schema("string", "minLength", 1, "maxLength", Limits.RULE_LENGTH_MOST),
                        "An expression of the rule language; the platform may be set to allow fewer characters");
            case Outline.ListOf list -> schema("array", "items", of(list.each()), "maxItems", list.max());
            case Outline.TableOf table -> {
                var schema = table(of(table.each()));
                schema.put("maxProperties", table.max());
                yield schema;
            }
            case Parts parts -> object(parts.parts());
            case Outline.Either either -> either(either);
            case Outline.Anything anything -> new LinkedHashMap<>();
        };
    }

    private static Map<String, Object> written(Outline.Format format) {
        return switch (format) {
            case DATE -> schema("string", "format", "date");
            case MOMENT -> schema("string", "format", "date-time", "pattern", "Z$");
            case TIME_OF_DAY -> schema("string", "pattern", "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$");
            case DURATION -> schema("string", "format", "duration");
            case LANGUAGE ->
                described(
                        schema("string", "pattern", "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"),
                        "A " + format.about() + ", by its BCP 47 tag");
            case CURRENCY -> described(schema("string", "pattern", "^[A-Z]{3}$"), "A " + format.about());
            case DECIMAL ->
                described(schema("string", "pattern", "^-?[0-9]{1,30}([.][0-9]{1,15})?$"), "A " + format.about());
            case TIME_ZONE -> described(schema("string"), "A " + format.about());
        };
    }

    private static Map<String, Object> object(List<Part> parts) {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var property = of(part.outline());
            property.put("description", part.about());
            properties.put(part.name(), property);
        }
        var schema = schema("object", "properties", properties, "additionalProperties", false);
        var needed = parts.stream().filter(Part::needed).map(Part::name).toList();
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        return schema;
    }

    private static Map<String, Object> either(Outline.Either outline) {
        var ways = new ArrayList<Map<String, Object>>();
        new TreeMap<>(outline.byWord()).forEach((word, parts) -> {
            var all = new ArrayList<Part>();
            all.add(Part.needed(outline.tag(), new Outline.OneOf(List.of(word)), "Says what it is"));
            all.addAll(parts.parts());
            ways.add(object(all));
        });
        return new LinkedHashMap<>(Map.of("oneOf", ways));
    }

    private static Map<String, Object> table(Map<String, Object> each) {
        return schema("object", "additionalProperties", each);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String about) {
        schema.put("description", about);
        return schema;
    }

    private static Map<String, Object> schema(String type, Object... more) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        for (int i = 0; i < more.length; i += 2) {
            schema.put((String) more[i], more[i + 1]);
        }
        return schema;
    }
}
