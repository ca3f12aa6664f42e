package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.Optional;

/** The object whose records a list of another holds. */
public final class RolledUpObject {

    private RolledUpObject() {}

    /** Empty when the object has no list of this name. */
    public static Optional<ObjectDefinition> of(Definition definition, ObjectDefinition object, String list) {
        return Lists.of(definition, object, list).map(Lists.From::object);
    }
}
