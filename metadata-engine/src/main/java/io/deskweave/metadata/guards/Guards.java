package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.ArrayList;
import java.util.List;

/** Guards fit the types of their fields and each other, and name roles that there are. */
public final class Guards {

    private static final int SEARCHED_MAX = 12;

    private Guards() {}

    /** Every finding of a definition of objects alone. */
    public static List<Finding> check(Definition definition, FieldTypes types) {
        return check(definition, types, ElementKinds.none());
    }

    /** Every finding; nothing about what is retired. */
    public static List<Finding> check(Definition definition, FieldTypes types, ElementKinds kinds) {
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
        findings.addAll(EncryptedReads.check(definition, types, kinds));
        return findings;
    }

    /** One finding for each field that is to be encrypted, where the platform has no key to keep keys by. */
    public static List<Finding> withoutKeys(Definition definition) {
        var findings = new ArrayList<Finding>();
        for (var object : definition.objects()) {
            for (var field : object.fields()) {
                if (isEncrypted(field)) {
                    new GuardNotes(object, field, findings)
                            .add(
                                    "encryption-unavailable",
                                    "encrypted",
                                    "cannot be encrypted, for the platform has no key",
                                    "Leave encrypted off, or let the operator configure"
                                            + " deskweave.metadata.encryption first");
                }
            }
        }
        return findings;
    }

    /** Whether any field is encrypted, so that the tenant needs keys. */
    public static boolean needKeys(Definition definition) {
        return definition.objects().stream()
                .flatMap(object -> object.fields().stream())
                .anyMatch(Guards::isEncrypted);
    }

    private static boolean isEncrypted(FieldDefinition field) {
        return field.guards().encrypted() && !field.retired();
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
