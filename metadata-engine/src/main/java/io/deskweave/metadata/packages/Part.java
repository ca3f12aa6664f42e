package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.List;

/** A definition, or a part of one, which says nothing of languages, and what it needs beside itself. */
record Part(Definition definition, List<Requirement> requires) {

    Part {
        requires = List.copyOf(requires);
    }

    /** An object of which only fields are brought: it has no title, and what people call it is for others to say. */
    static ObjectDefinition fieldsAlone(ObjectDefinition object, List<FieldDefinition> fields) {
        return new ObjectDefinition(
                object.id(),
                object.name(),
                object.plural(),
                Texts.none(),
                Texts.none(),
                object.locked(),
                object.retired(),
                "",
                fields);
    }

    static boolean isFieldsAlone(ObjectDefinition object) {
        return object.titleField().isEmpty();
    }
}
