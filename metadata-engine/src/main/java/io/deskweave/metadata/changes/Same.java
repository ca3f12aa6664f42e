package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality of what was written: 200 and 200.0 are the same setting, whichever way JSON was read. */
final class Same {

    private Same() {}

    static boolean fields(FieldDefinition one, FieldDefinition other) {
        return canonical(one).equals(canonical(other));
    }

    static boolean objects(ObjectDefinition one, ObjectDefinition other) {
        return canonical(one).equals(canonical(other));
    }

    static boolean values(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one instanceof String || one instanceof Boolean) {
            return one.equals(other);
        }
        return one.equals(other) || CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    private static String canonical(FieldDefinition field) {
        return canonical(
                new ObjectDefinition("", "", "", Texts.none(), Texts.none(), false, false, "", List.of(field)));
    }

    private static String canonical(ObjectDefinition object) {
        return CanonicalJson.of(DefinitionMaps.of(new Definition(List.of(object))));
    }
}
