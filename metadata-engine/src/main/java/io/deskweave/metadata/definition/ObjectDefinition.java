package io.deskweave.metadata.definition;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record, such as Ticket.
 *
 * @param id stable for ever, such as {@code o3}: names of tables come from it, never from the name
 * @param name the type's name in the API: capital first, letters and digits, such as {@code Ticket}
 * @param plural the name of its list in the API: small letter first, such as {@code tickets}
 * @param locked true for standard objects: tenants add fields but change neither names nor locked fields
 * @param titleField the name of the field that stands for the record when it is referred to
 */
public record ObjectDefinition(
        String id,
        String name,
        String plural,
        Texts labels,
        Texts help,
        boolean locked,
        boolean retired,
        String titleField,
        List<FieldDefinition> fields) {

    public ObjectDefinition {
        fields = List.copyOf(fields);
    }

    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    public ObjectDefinition withFields(List<FieldDefinition> others) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, retired, titleField, others);
    }

    public ObjectDefinition withTitle(String field) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, retired, field, fields);
    }

    public ObjectDefinition withRetired(boolean now) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, now, titleField, fields);
    }
}
