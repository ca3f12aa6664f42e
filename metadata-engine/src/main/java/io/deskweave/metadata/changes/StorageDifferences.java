package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.drafts.Difference.Kind;
import org.jspecify.annotations.Nullable;

/** What differs in a field's type, and in where its values lie. */
final class StorageDifferences {

    private static final String RETYPING = "retyping";

    private StorageDifferences() {}

    static void note(Found.Place place, FieldDefinition before, FieldDefinition after) {
        if (arrived(before, after)) {
            // Settings, column and what was on its way follow from it.
            place.part("type").add(Kind.RETYPED, before.type(), after.type());
            return;
        }
        place.note(Kind.RETYPED, "type", before.type(), after.type());
        SettingDifferences.note(place.part("settings"), before.settings(), after.settings());
        retyping(place, before, after);
        place.changed("column", before.storage().column(), after.storage().column());
        place.changed("former", storage(before, "former"), storage(after, "former"));
    }

    /** Whether the change of type that was on its way before has become the field's type. */
    private static boolean arrived(FieldDefinition before, FieldDefinition after) {
        return before.storage().retyping().isPresent()
                && Same.values(DefinitionMaps.storage(before.retyped()), DefinitionMaps.storage(after))
                && before.retyped().type().equals(after.type())
                && Same.values(before.retyped().settings(), after.settings());
    }

    private static void retyping(Found.Place place, FieldDefinition before, FieldDefinition after) {
        var to = after.storage().retyping();
        if (before.storage().retyping().isEmpty() && to.isPresent()) {
            place.part(RETYPING).add(Kind.RETYPED, before.type(), to.get().type());
            return;
        }
        place.changed(RETYPING, storage(before, RETYPING), storage(after, RETYPING));
    }

    private static @Nullable Object storage(FieldDefinition field, String part) {
        return DefinitionMaps.storage(field).get(part);
    }
}
