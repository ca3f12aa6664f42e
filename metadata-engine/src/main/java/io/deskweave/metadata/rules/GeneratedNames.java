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

    private static final List<String> READING = List.of(
            "ReferenceFilter",
            "ReferencesFilter",
            "ListFilter",
            "Aggregate",
            "AggregateGroup",
            "AggregateKey",
            "AggregateBy",
            "AggregateOrder",
            "AggregateField",
            "AggregateCounts",
            "AggregateAmounts",
            "AggregateExtremes",
            "AggregatePercentiles");

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
                "Update" + name + "Input",
                "Upsert" + name + "Input",
                name + "UniqueField",
                "Link" + name + "Input",
                name + "LinkField",
                name + "RowInput",
                "Update" + name + "RowInput",
                name + "Row",
                "Deleted" + name,
                "Deleted" + name + "Edge",
                "Deleted" + name + "Connection"));
        READING.forEach(ending -> names.add(name + ending));
        var plural = capital(object.plural());
        for (var write : List.of("Create", "Update", "Upsert")) {
            names.add(write + plural + "Input");
        }
        names.add(plural + "Payload");
        for (var field : object.fields()) {
            if (WITH_OPTIONS.contains(field.type()) && !field.name().isEmpty()) {
                names.add(choice(object, field));
                names.add(choice(object, field) + "Filter");
            }
        }
        return names;
    }

    static List<String> rootFields(ObjectDefinition object) {
        var names = new ArrayList<>(List.of(single(object.name()), object.plural(), object.plural() + "Aggregate"));
        for (var write : List.of("create", "update", "upsert", "link", "unlink", "delete", "restore")) {
            names.add(write + object.name());
        }
        var plural = capital(object.plural());
        for (var write : List.of("create", "update", "upsert", "delete", "deleted")) {
            names.add(write + plural);
        }
        return names;
    }

    private static String choice(ObjectDefinition object, FieldDefinition field) {
        return object.name() + capital(field.name());
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
