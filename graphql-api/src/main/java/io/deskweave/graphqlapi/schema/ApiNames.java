package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
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

    /** Of those who refer to one. */
    static String referenceFilter(ObjectModel object) {
        return object.name() + "ReferenceFilter";
    }

    /** Of those who refer to several. */
    static String referencesFilter(ObjectModel object) {
        return object.name() + "ReferencesFilter";
    }

    /** Of those to whom several refer. */
    static String listFilter(ObjectModel object) {
        return object.name() + "ListFilter";
    }

    /** The page of what a field refers to, beside the whole list. */
    public static String page(FieldModel references) {
        return references.name() + "Connection";
    }

    static String aggregateRoot(ObjectModel object) {
        return object.plural() + "Aggregate";
    }

    public static String aggregate(ObjectModel object) {
        return object.name() + "Aggregate";
    }

    public static String aggregateGroup(ObjectModel object) {
        return object.name() + "AggregateGroup";
    }

    public static String aggregateKey(ObjectModel object) {
        return object.name() + "AggregateKey";
    }

    static String aggregateBy(ObjectModel object) {
        return object.name() + "AggregateBy";
    }

    static String aggregateOrder(ObjectModel object) {
        return object.name() + "AggregateOrder";
    }

    static String aggregateField(ObjectModel object) {
        return object.name() + "AggregateField";
    }

    public static String aggregateCounts(ObjectModel object) {
        return object.name() + "AggregateCounts";
    }

    public static String aggregateAmounts(ObjectModel object) {
        return object.name() + "AggregateAmounts";
    }

    public static String aggregateExtremes(ObjectModel object) {
        return object.name() + "AggregateExtremes";
    }

    public static String aggregatePercentiles(ObjectModel object) {
        return object.name() + "AggregatePercentiles";
    }

    /** The types of aggregates that name an object's fields. */
    static List<String> aggregates(ObjectModel object) {
        return List.of(
                aggregateKey(object),
                aggregateBy(object),
                aggregateOrder(object),
                aggregateField(object),
                aggregateCounts(object),
                aggregateAmounts(object),
                aggregateExtremes(object),
                aggregatePercentiles(object));
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

    static String upsert(ObjectModel object) {
        return "upsert" + object.name();
    }

    static String upsertInput(ObjectModel object) {
        return "Upsert" + object.name() + "Input";
    }

    static String uniqueField(ObjectModel object) {
        return object.name() + "UniqueField";
    }

    static String link(ObjectModel object) {
        return "link" + object.name();
    }

    static String unlink(ObjectModel object) {
        return "unlink" + object.name();
    }

    static String linkInput(ObjectModel object) {
        return "Link" + object.name() + "Input";
    }

    static String linkField(ObjectModel object) {
        return object.name() + "LinkField";
    }

    /** @param write what is done to many, such as {@code create} */
    static String bulk(String write, ObjectModel object) {
        return write + plural(object);
    }

    static String row(ObjectModel object) {
        return object.name() + "RowInput";
    }

    static String updateRow(ObjectModel object) {
        return "Update" + object.name() + "RowInput";
    }

    static String createMany(ObjectModel object) {
        return "Create" + plural(object) + "Input";
    }

    static String updateMany(ObjectModel object) {
        return "Update" + plural(object) + "Input";
    }

    static String upsertMany(ObjectModel object) {
        return "Upsert" + plural(object) + "Input";
    }

    public static String bulkPayload(ObjectModel object) {
        return plural(object) + "Payload";
    }

    public static String bulkRow(ObjectModel object) {
        return object.name() + "Row";
    }

    static String bin(ObjectModel object) {
        return "deleted" + plural(object);
    }

    public static String deleted(ObjectModel object) {
        return "Deleted" + object.name();
    }

    public static String binEdge(ObjectModel object) {
        return deleted(object) + "Edge";
    }

    public static String binConnection(ObjectModel object) {
        return deleted(object) + "Connection";
    }

    private static String plural(ObjectModel object) {
        return capital(object.plural());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String choice(ObjectModel object, FieldModel field) {
        return object.name() + capital(field.name());
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
