package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models of fields for tests, as the compiler would make them. */
public final class Fields {

    private Fields() {}

    public static ObjectModel object(FieldModel... fields) {
        return new ObjectModel(
                "o1", "Ticket", "ticket", "tickets", Texts.none(), Texts.none(), "subject", List.of(fields));
    }

    public static FieldModel field(String name, String type) {
        return field(name, type, Map.of(), Map.of());
    }

    public static FieldModel labelled(String name, String type, String language, String label) {
        return field(name, type, Map.of(), Map.of(language, label));
    }

    public static FieldModel choice(String name, String... keysAndLabels) {
        var options = Stream.of(keysAndLabels)
                .map(each -> each.split(":"))
                .map(parts -> Map.of("key", parts[0], "labels", Map.of("en", parts[1])))
                .toList();
        return field(name, "choice", Map.of("options", options), Map.of());
    }

    public static FieldModel required(FieldModel field) {
        return new FieldModel(
                field.id(),
                field.name(),
                field.aliases(),
                field.labels(),
                field.help(),
                field.type(),
                field.settings(),
                field.shape(),
                true,
                field.unique(),
                field.indexed());
    }

    public static FieldModel unique(FieldModel field) {
        return new FieldModel(
                field.id(),
                field.name(),
                field.aliases(),
                field.labels(),
                field.help(),
                field.type(),
                field.settings(),
                field.shape(),
                field.required(),
                true,
                true);
    }

    public static FieldModel formerly(FieldModel field, String alias) {
        return new FieldModel(
                field.id(),
                field.name(),
                List.of(alias),
                field.labels(),
                field.help(),
                field.type(),
                field.settings(),
                field.shape(),
                field.required(),
                field.unique(),
                field.indexed());
    }

    public static FieldModel field(String name, String type, Map<String, Object> settings, Map<String, String> labels) {
        var fieldType = StandardFieldTypes.registry().find(type).orElseThrow();
        return new FieldModel(
                "f_" + name,
                name,
                List.of(),
                new Texts(labels),
                Texts.none(),
                fieldType,
                settings,
                fieldType.shape(settings),
                false,
                false,
                false);
    }
}
