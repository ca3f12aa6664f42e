package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.List;

/** Equality of what was written: 200 and 200.0 are the same setting, whichever way JSON was read. */
final class Same {

    private Same() {}

    static boolean fields(FieldDefinition one, FieldDefinition other) {
        return canonical(List.of(one)).equals(canonical(List.of(other)));
    }

    static boolean objectsButForFields(ObjectDefinition one, ObjectDefinition other) {
        return canonical(one.withFields(List.of())).equals(canonical(other.withFields(List.of())));
    }

    private static String canonical(List<FieldDefinition> fields) {
        return canonical(new ObjectDefinition("", "", "", Texts.none(), Texts.none(), false, false, "", fields));
    }

    private static String canonical(ObjectDefinition object) {
        return CanonicalJson.of(DefinitionMaps.of(new Definition(List.of(object))));
    }
}
