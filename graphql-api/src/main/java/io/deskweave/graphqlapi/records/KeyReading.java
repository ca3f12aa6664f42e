package io.deskweave.graphqlapi.records;

import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation.Asked;
import io.deskweave.metadata.records.Selection;
import java.util.ArrayList;
import java.util.List;

/** Reads what is asked of the key of a group, which has the form of {@code groupBy}. */
record KeyReading(SelectionReading records, Dimensions dimensions) {

    Asked key(ObjectModel object, List<String> place, SelectedField asked) {
        var parts = new ArrayList<Asked>();
        for (var field : asked.getSelectionSet().getImmediateFields()) {
            parts.add(part(object, place, field));
        }
        return new Asked.Within(asked.getResultKey(), parts);
    }

    private Asked part(ObjectModel object, List<String> place, SelectedField field) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Asked.Typename(key, ApiNames.aggregateKey(object));
            case "id", "createdAt", "updatedAt" -> new Asked.Key(key, dimensions.at(with(place, field.getName())));
            case "node" ->
                new Asked.KeyRecord(
                        key, dimensions.at(with(place, "id")), object, records.record(object, field.getSelectionSet()));
            default -> own(object.field(field.getName()).orElseThrow(), place, field);
        };
    }

    private Asked own(FieldModel own, List<String> place, SelectedField field) {
        var here = with(place, own.id());
        return switch (own.shape()) {
            case ValueShape.Reference reference ->
                key(records.model().objectById(reference.objectId()).orElseThrow(), here, field);
            case ValueShape.Money ignored -> parts(here, field, "MoneyAggregateKey");
            case ValueShape.Address ignored -> parts(here, field, "AddressAggregateKey");
            case ValueShape.Person ignored -> named(here, field, "NamedPerson");
            case ValueShape.Department ignored -> named(here, field, "NamedDepartment");
            default -> new Asked.Key(field.getResultKey(), dimensions.at(here));
        };
    }

    private Asked parts(List<String> place, SelectedField asked, String type) {
        var parts = new ArrayList<Asked>();
        for (var field : asked.getSelectionSet().getImmediateFields()) {
            var key = field.getResultKey();
            parts.add(
                    field.getName().equals("__typename")
                            ? new Asked.Typename(key, type)
                            : new Asked.Key(key, dimensions.at(with(place, field.getName()))));
        }
        return new Asked.Within(asked.getResultKey(), parts);
    }

    private Asked named(List<String> place, SelectedField asked, String type) {
        var parts = asked.getSelectionSet().getImmediateFields().stream()
                .map(part -> new Selection.Part(part.getResultKey(), part.getName()))
                .toList();
        return new Asked.KeyParts(asked.getResultKey(), dimensions.at(place), type, parts);
    }

    private static List<String> with(List<String> place, String name) {
        var longer = new ArrayList<>(place);
        longer.add(name);
        return List.copyOf(longer);
    }
}
