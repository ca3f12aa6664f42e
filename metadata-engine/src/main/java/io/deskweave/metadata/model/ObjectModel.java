package io.deskweave.metadata.model;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Optional;

/**
 * One object of a model.
 *
 * @param name the API type, such as {@code Ticket}
 * @param single the API's name for one, such as {@code ticket}
 * @param plural the API's name for many, such as {@code tickets}
 */
public record ObjectModel(
        String id,
        String name,
        String single,
        String plural,
        Texts labels,
        Texts help,
        String titleField,
        List<FieldModel> fields) {

    public ObjectModel {
        fields = List.copyOf(fields);
    }

    /** The fields that must be alike for two values of this one to be in each other's way; none when any are. */
    public List<FieldModel> scopeOf(FieldModel field) {
        return field.guards().uniqueWithin().stream()
                .flatMap(name -> field(name).stream())
                .toList();
    }

    /** The fields that a search looks at. */
    public List<FieldModel> searchable() {
        return fields.stream().filter(field -> field.guards().searchable()).toList();
    }

    /** The field with this name or former name. */
    public Optional<FieldModel> field(String fieldName) {
        return fields.stream()
                .filter(f -> f.name().equals(fieldName) || f.aliases().contains(fieldName))
                .findFirst();
    }
}
