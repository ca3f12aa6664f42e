package io.deskweave.metadata.model;

import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;
import java.util.Map;

/** One field of a model, with its type resolved. */
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
        boolean indexed) {}
