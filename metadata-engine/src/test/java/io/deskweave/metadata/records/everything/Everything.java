package io.deskweave.metadata.records.everything;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.Selection.PlacePart;
import io.deskweave.metadata.records.testing.Sketch;
import java.util.List;
import java.util.Map;

/** An object with one field of every type, each named after its type, as {@code ofType}. */
final class Everything {

    private static final Map<String, Map<String, Object>> SETTINGS = Map.of(
            "choice", Map.of("options", Sketch.options("A", "B_2", "null_")),
            "phone", Map.of("region", "CN"),
            "percent", Map.of("min", -1000, "max", 1000),
            "rating", Map.of("max", 10),
            "serialNumber", Map.of("pattern", "AX-9999"),
            "decimal", Map.of("precision", 20, "scale", 4),
            "reference", Map.of("object", "Thing"));

    private Everything() {}

    static Model model() {
        var sketch = Sketch.object("o1", "Thing", "things").field("f0", "name", "text");
        int id = 1;
        for (var type : StandardFieldTypes.registry().keys()) {
            sketch.field("f" + id++, name(type), type, SETTINGS.getOrDefault(type, Map.of()));
        }
        return Sketch.model(sketch);
    }

    static ObjectModel object(Model model) {
        return model.object("Thing").orElseThrow();
    }

    static String name(String type) {
        return "of" + type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
    }

    /** Everything about a value, so that its JSON can be sent again as it came. */
    static Selection whole(ObjectModel object, FieldModel field) {
        return switch (field.shape()) {
            case ValueShape.Point point ->
                new Selection.Position(
                        field.name(),
                        field,
                        List.of(
                                new PlacePart("latitude", PlacePart.Kind.LATITUDE),
                                new PlacePart("longitude", PlacePart.Kind.LONGITUDE)));
            case ValueShape.Reference reference ->
                new Selection.Referred(field.name(), field, object, List.of(new Selection.Id("id")));
            default -> new Selection.Value(field.name(), new RecordColumn.Own(field));
        };
    }
}
