package io.deskweave.metadata.model;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a model, with its type resolved.
 *
 * @param settings as they were defined; those of references also hold the ids of the objects
 * @param column the stable name of the column that its values lie in
 */
public record FieldModel(
        String id,
        String name,
        List<String> aliases,
        Texts labels,
        Texts help,
        FieldType type,
        Map<String, Object> settings,
        ValueShape shape,
        boolean required,
        boolean unique,
        boolean indexed,
        FieldRules rules,
        FieldGuards guards,
        String column) {

    /** A field without rules and guards, whose type was never changed. */
    public FieldModel(
            String id,
            String name,
            List<String> aliases,
            Texts labels,
            Texts help,
            FieldType type,
            Map<String, Object> settings,
            ValueShape shape,
            boolean required,
            boolean unique,
            boolean indexed) {
        this(
                id,
                name,
                aliases,
                labels,
                help,
                type,
                settings,
                shape,
                required,
                unique,
                indexed,
                FieldRules.none(),
                FieldGuards.none(),
                id);
    }

    /** Whether its values lie in the database only as their tenant's keys let them be read. */
    public boolean encrypted() {
        return guards.encrypted();
    }

    /** The ids of the objects to whose records its values lead. */
    public List<String> targets() {
        return switch (shape) {
            case ValueShape.Reference reference -> List.of(reference.objectId());
            case ValueShape.References references -> List.of(references.objectId());
            case ValueShape.AnyReference any -> any.objectIds();
            default -> List.of();
        };
    }

    /** The value of a new record that brings none, in the Java type of the shape. */
    public Optional<Object> initial() {
        var written = settings.get("default");
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.fromJson(settings, written));
        } catch (ValueRejected e) {
            throw new IllegalStateException(
                    "The default of field %s was published although it does not fit".formatted(id), e);
        }
    }
}
