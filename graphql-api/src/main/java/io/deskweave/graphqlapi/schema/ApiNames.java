package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.Locale;
import java.util.Set;

/** The names of the types and fields that an object brings into the API. */
public final class ApiNames {

    private ApiNames() {}

    public static String type(ObjectModel object) {
        return object.name();
    }

    public static String connection(ObjectModel object) {
        return object.name() + "Connection";
    }

    public static String edge(ObjectModel object) {
        return object.name() + "Edge";
    }

    public static String filter(ObjectModel object) {
        return object.name() + "Filter";
    }

    public static String order(ObjectModel object) {
        return object.name() + "Order";
    }

    static String orderField(ObjectModel object) {
        return object.name() + "OrderField";
    }

    static String values(ObjectModel object) {
        return object.name() + "Values";
    }

    public static String payload(ObjectModel object) {
        return object.name() + "Payload";
    }

    static String createInput(ObjectModel object) {
        return "Create" + object.name() + "Input";
    }

    static String updateInput(ObjectModel object) {
        return "Update" + object.name() + "Input";
    }

    static String create(ObjectModel object) {
        return "create" + object.name();
    }

    static String update(ObjectModel object) {
        return "update" + object.name();
    }

    static String delete(ObjectModel object) {
        return "delete" + object.name();
    }

    static String restore(ObjectModel object) {
        return "restore" + object.name();
    }

    static String choice(ObjectModel object, FieldModel field) {
        return object.name()
                + field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.name().substring(1);
    }

    static String choiceFilter(ObjectModel object, FieldModel field) {
        return choice(object, field) + "Filter";
    }

    /** Whether a type is one of those that the object brings. */
    public static boolean bringsType(ObjectModel object, String type) {
        return Set.of(
                                type(object),
                                connection(object),
                                edge(object),
                                filter(object),
                                order(object),
                                orderField(object),
                                values(object),
                                payload(object),
                                createInput(object),
                                updateInput(object))
                        .contains(type)
                || object.fields().stream()
                        .anyMatch(field -> ofField(object, field).contains(type));
    }

    /** The types that a field may bring. */
    public static Set<String> ofField(ObjectModel object, FieldModel field) {
        return Set.of(choice(object, field), choiceFilter(object, field));
    }

    /** The names of the object's fields at the roots. */
    public static Set<String> rootFields(ObjectModel object) {
        return Set.of(
                object.single(), object.plural(), create(object), update(object), delete(object), restore(object));
    }
}
