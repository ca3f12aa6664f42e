package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.ArrayList;
import java.util.List;

/** Guards fit the types of their fields and each other, and name roles that there are. */
public final class Guards {

    private static final int SEARCHED_MAX = 12;

    private Guards() {}

    /** Every finding; nothing about what is retired. */
    public static List<Finding> check(Definition definition, FieldTypes types) {
        var findings = new ArrayList<Finding>();
        for (var object : definition.objects()) {
            checkHowMany(object, findings);
            for (var field : object.fields()) {
                if (field.guards().isEmpty() || field.retired()) {
                    continue;
                }
                var notes = new GuardNotes(object, field, findings);
                var check = new FieldGuardCheck(notes, field);
                check.checkRoles();
                // Of a type whose settings are wrong no more can be said.
                types.find(field.type())
                        .filter(type -> type.checkSettings(
                                        new FieldPlace(object.name(), field.name()), field.settings())
                                .isEmpty())
                        .ifPresent(check::check);
                new ScopeCheck(notes, types, object, field).check();
            }
        }
        findings.addAll(Revealing.check(definition, types));
        return findings;
    }

    /** Each costs an index that every write feeds. */
    private static void checkHowMany(ObjectDefinition object, List<Finding> findings) {
        long searched = object.fields().stream()
                .filter(field -> field.guards().searchable() && !field.retired())
                .count();
        if (searched > SEARCHED_MAX) {
            findings.add(new Finding(
                    "metadata.guard.too-many-searchable",
                    "%s has %d searchable fields; %d are allowed"
                            .formatted(GuardNotes.shown(object.name()), searched, SEARCHED_MAX),
                    "Leave searchable to the fields that people really search",
                    List.of("objects", GuardNotes.shown(object.name()))));
        }
    }
}
