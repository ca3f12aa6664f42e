package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.stream.Stream;

/** A standard object by its names, before it has fields. Its id begins every field's id. */
record ObjectSketch(String id, String name, String plural, Texts labels, Texts help, String titleField) {

    FieldSketch field(String fieldId, String fieldName, String type, String english, String chinese) {
        return FieldSketch.field(id + '_' + fieldId, fieldName, type, Wording.both(english, chinese));
    }

    ObjectDefinition locked(Stream<FieldSketch> fields) {
        return new ObjectDefinition(
                id,
                name,
                plural,
                labels,
                help,
                true,
                false,
                titleField,
                fields.map(FieldSketch::locked).toList());
    }
}
