package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A definition under examination, with the field types and the kinds of elements that there are.
 *
 * @param sound types of fields whose settings were looked at already
 */
record Examined(
        Definition definition,
        FieldTypes types,
        ElementKinds kinds,
        Limits limits,
        Map<FieldDefinition, Optional<FieldType>> sound) {

    Examined(Definition definition, FieldTypes types, ElementKinds kinds, Limits limits) {
        this(definition, types, kinds, limits, new IdentityHashMap<>());
    }

    List<ObjectDefinition> objects() {
        return definition.objects();
    }

    void eachField(BiConsumer<ObjectDefinition, FieldDefinition> look) {
        for (var object : objects()) {
            for (var field : object.fields()) {
                look.accept(object, field);
            }
        }
    }

    /** The type of a field whose settings have nothing wrong: of others no more can be said. */
    Optional<FieldType> soundType(ObjectDefinition object, FieldDefinition field) {
        return sound.computeIfAbsent(
                field,
                each -> types.find(field.type())
                        .filter(type -> type.checkSettings(Findings.place(object, field), field.settings())
                                .isEmpty()));
    }
}
