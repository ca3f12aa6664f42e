package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.Locale;

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

    static String filter(ObjectModel object) {
        return object.name() + "Filter";
    }

    static String order(ObjectModel object) {
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

    public static String change(ObjectModel object) {
        return object.name() + "Change";
    }

    static String changed(ObjectModel object) {
        return object.single() + "Changed";
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
}
