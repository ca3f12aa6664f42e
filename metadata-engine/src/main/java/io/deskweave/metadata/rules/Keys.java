package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueShape;

/** Only what an index can hold is unique or indexed, and only what people write is required. */
final class Keys implements Rule {

    // An entry of a B-tree holds 2,704 bytes, a character up to four.
    private static final int INDEXED_LENGTH_MAX = 600;

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) ->
                examined.soundType(object, field).ifPresent(type -> check(object, field, type, findings)));
    }

    private static void check(ObjectDefinition object, FieldDefinition field, FieldType type, Findings findings) {
        var name = Findings.shown(field.name());
        boolean key = field.unique() || field.indexed();
        if (key && !type.indexable()) {
            findings.add(
                    "metadata.field.not-indexable",
                    Findings.path(object, field),
                    "Field '%s' of %s is of the type %s, which can be neither unique nor indexed"
                            .formatted(name, Findings.shown(object.name()), type.key()),
                    "Leave unique and indexed off, or choose another type");
        } else if (key
                && type.shape(field.settings()) instanceof ValueShape.Text text
                && text.lengthMax() > INDEXED_LENGTH_MAX) {
            findings.add(
                    "metadata.field.index-too-long",
                    Findings.path(object, field),
                    "Field '%s' of %s may hold %d characters; unique and indexed ones hold %d at most"
                            .formatted(name, Findings.shown(object.name()), text.lengthMax(), INDEXED_LENGTH_MAX),
                    "Set lengthMax to %d or less, or leave unique and indexed off".formatted(INDEXED_LENGTH_MAX));
        }
        if (field.unique() && type.indexable() && !type.canBeUnique()) {
            findings.add(
                    "metadata.field.not-unique-by-type",
                    Findings.path(object, field),
                    "Field '%s' of %s is of the type %s, whose values cannot be kept unique"
                            .formatted(name, Findings.shown(object.name()), type.key()),
                    "Leave unique off; indexed makes records be found fast");
        }
        if (field.required() && !type.writable()) {
            findings.add(
                    "metadata.field.not-writable",
                    Findings.path(object, field),
                    "Field '%s' of %s is given its value by the platform and cannot be required of people"
                            .formatted(name, Findings.shown(object.name())),
                    "Leave required off");
        }
    }
}
