package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that the API makes out of those of objects and choices. */
final class GeneratedNames {

    /** The types of fields that bring an enum and its filter. */
    private static final Set<String> WITH_OPTIONS = Set.of("choice", "multipleChoice", "category");

    private GeneratedNames() {}

    static String single(String objectName) {
        return objectName.isEmpty()
                ? objectName
                : objectName.substring(0, 1).toLowerCase(Locale.ROOT) + objectName.substring(1);
    }

    static List<String> types(ObjectDefinition object) {
        var name = object.name();
        var names = new ArrayList<>(List.of(
                name,
                name + "Connection",
                name + "Edge",
                name + "Filter",
                name + "Order",
                name + "OrderField",
                name + "Values",
                name + "Payload",
                name + "Change",
                "Create" + name + "Input",
                "Update" + name + "Input"));
        for (var field : object.fields()) {
            if (WITH_OPTIONS.contains(field.type()) && !field.name().isEmpty()) {
                names.add(choice(object, field));
                names.add(choice(object, field) + "Filter");
            }
        }
        return names;
    }

    static List<String> rootFields(ObjectDefinition object) {
        return List.of(
                single(object.name()),
                object.plural(),
                "create" + object.name(),
                "update" + object.name(),
                "delete" + object.name(),
                "restore" + object.name());
    }

    private static String choice(ObjectDefinition object, FieldDefinition field) {
        return object.name()
                + field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.name().substring(1);
    }
}
