package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.ValueShape;

/** Every object has a text that stands for a record where it is referred to. */
final class TitleFields implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        for (var object : examined.objects()) {
            var title = object.field(object.titleField());
            if (!object.retired()
                    && title.filter(f -> fits(examined, object, f)).isEmpty()) {
                findings.add(
                        "metadata.object.title-missing",
                        Findings.path(object),
                        "%s has no field of text that stands for its records".formatted(Findings.shown(object.name())),
                        "Add a field of the type text, and name it as the title field");
            }
        }
    }

    private static boolean fits(Examined examined, ObjectDefinition object, FieldDefinition field) {
        return !field.retired()
                && examined.soundType(object, field)
                        .filter(type -> type.shape(field.settings()) instanceof ValueShape.Text)
                        .isPresent();
    }
}
