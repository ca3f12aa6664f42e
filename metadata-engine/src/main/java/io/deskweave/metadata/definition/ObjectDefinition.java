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
 * @param deleted true when its table was dropped with all records: it keeps its id and name so that no other gets them
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
        boolean deleted,
        String titleField,
        List<FieldDefinition> fields) {

    public ObjectDefinition {
        fields = List.copyOf(fields);
    }

    /** An object that has a table, or is to have one. */
    public ObjectDefinition(
            String id,
            String name,
            String plural,
            Texts labels,
            Texts help,
            boolean locked,
            boolean retired,
            String titleField,
            List<FieldDefinition> fields) {
        this(id, name, plural, labels, help, locked, retired, false, titleField, fields);
    }

    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    public ObjectDefinition withFields(List<FieldDefinition> others) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, retired, deleted, titleField, others);
    }

    public ObjectDefinition withTitle(String field) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, retired, deleted, field, fields);
    }

    public ObjectDefinition withRetired(boolean now) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, now, deleted, titleField, fields);
    }

    /**
     * The same without its table: should it come back, its fields have columns of their own anew, but for those that
     * were retired.
     */
    public ObjectDefinition dropped() {
        return new ObjectDefinition(
                id,
                name,
                plural,
                labels,
                help,
                locked,
                true,
                true,
                titleField,
                fields.stream()
                        .map(field -> field.retired() ? field.dropped() : field.withStorage(anew(field)))
                        .toList());
    }

    private static Storage anew(FieldDefinition field) {
        return Storage.in(field.storage().column());
    }

    /** The same with a table, which for one that was deleted is a new one. */
    public ObjectDefinition back(List<FieldDefinition> others) {
        return new ObjectDefinition(id, name, plural, labels, help, locked, false, false, titleField, others);
    }
}
