package io.deskweave.metadata.records.everything;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.testing.Guarded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An object with one field of every type, each named after its type, as {@code ofType}. */
public final class Everything {

    private static final Map<String, Map<String, Object>> SETTINGS = Map.ofEntries(
            Map.entry("choice", Map.of("options", Sketch.options("A", "B_2", "null_"))),
            Map.entry("multipleChoice", Map.of("options", Sketch.options("A", "B_2", "NULL", "_c"))),
            Map.entry("category", Map.of("options", categories())),
            Map.entry("money", Map.of("currencies", List.of("CNY", "JPY", "KWD", "CLF"))),
            Map.entry("phone", Map.of("region", "CN")),
            Map.entry("percent", Map.of("min", -1000, "max", 1000)),
            Map.entry("rating", Map.of("max", 10)),
            Map.entry("serialNumber", Map.of("pattern", "AX-9999")),
            Map.entry("decimal", Map.of("precision", 20, "scale", 4)),
            Map.entry("file", Map.of("atMost", 3)),
            Map.entry("reference", Map.of("object", "Thing", "inverse", "others")),
            Map.entry("references", Map.of("object", "Thing")),
            Map.entry("anyReference", Map.of("objects", List.of("Thing", "Other"))));

    private static final Map<String, Map<String, Object>> COMPUTED = Map.of(
            "formula",
            Map.of("expression", "ofText + '!'", "result", "text"),
            "rollUp",
            Map.of("list", "others", "function", "max", "field", "ofDecimal", "result", "decimal"));

    private static final List<Selection> ID = List.of(new Selection.Id("id"));

    private Everything() {}

    public static Model model() {
        var sketch = Sketch.object("o1", "Thing", "things").field("f0", "name", "text");
        int id = 1;
        for (var type : StandardFieldTypes.registry().keys()) {
            sketch.field("f" + id++, name(type), type, COMPUTED.getOrDefault(type, settings(type)));
        }
        return Sketch.model(sketch, Sketch.object("o2", "Other", "others").field("f99", "name", "text"));
    }

    /** A field of each of these types that is encrypted. */
    static Model sealed(List<String> types) {
        var sketch = Sketch.object("o1", "Thing", "things").field("f0", "name", "text");
        int id = 1;
        for (var type : types) {
            sketch.field("f" + id++, name(type), type, settings(type)).guarded(Guarded.encrypted());
        }
        return Sketch.model(sketch);
    }

    /** What a field of a type is asked for here, so that it takes what {@code RandomValues} draws. */
    public static Map<String, Object> settings(String type) {
        return SETTINGS.getOrDefault(type, Map.of());
    }

    static ObjectModel object(Model model) {
        return model.object("Thing").orElseThrow();
    }

    private static List<Map<String, Object>> categories() {
        return List.of(
                Map.of("key", "TOP"),
                Map.of("key", "MIDDLE", "parent", "TOP"),
                Map.of("key", "BOTTOM", "parent", "MIDDLE"),
                Map.of("key", "FORMER", "parent", "TOP", "mergedInto", "BOTTOM"));
    }

    static String name(String type) {
        return "of" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    /** Everything about a value, so that its JSON can be sent again as it came. */
    static Selection whole(ObjectModel object, FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Point point -> composite(field, "latitude", "longitude");
            case ValueShape.Money money -> composite(field, "amount", "currency");
            case ValueShape.Address address ->
                composite(field, "country", "postalCode", "region", "city", "district", "street");
            case ValueShape.Files files ->
                new Selection.Files(field.name(), field, "Any", parts("id", "name", "mediaType", "size"));
            case ValueShape.Reference reference -> new Selection.Referred(field.name(), field, object, ID);
            case ValueShape.References references -> new Selection.ReferredList(field.name(), field, object, ID);
            case ValueShape.AnyReference any ->
                new Selection.ReferredAny(field.name(), field, List.of(new Selection.Branch(object, ID)));
            case ValueShape.Person person -> composite(field, "id", "name", "active");
            case ValueShape.Department department -> composite(field, "id", "name", "path");
            default -> new Selection.Value(field.name(), new RecordColumn.Own(field));
        };
    }

    private static Selection composite(FieldModel field, String... parts) {
        return new Selection.Composite(field.name(), field, "Any", parts(parts));
    }

    private static List<Selection.Part> parts(String... parts) {
        return Arrays.stream(parts).map(p -> new Selection.Part(p, p)).toList();
    }
}
