package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;

/** What is noted about the guards of one field. */
record GuardNotes(ObjectDefinition object, FieldDefinition field, List<Finding> findings) {

    private static final int NAME_SHOWN = 70;

    void add(String code, String part, String what, String advice) {
        var path = List.of("objects", shown(object.name()), "fields", shown(field.name()), "guards", part);
        findings.add(new Finding(
                "metadata.guard." + code,
                "Field '%s' of %s %s".formatted(shown(field.name()), shown(object.name()), what),
                advice,
                path));
    }

    /** A name as it was written, cut when somebody wrote a novel. */
    static String shown(String name) {
        return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN) + "…";
    }
}
