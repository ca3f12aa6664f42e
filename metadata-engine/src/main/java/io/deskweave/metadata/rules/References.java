package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.Targets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference leads to objects that are there and in use, and what deleting would leave behind is allowed. */
final class References implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) -> {
            for (var name : targets(examined, field)) {
                check(examined, object, field, name, findings);
            }
            if (field.required() && "clear".equals(field.settings().get(Targets.ON_DELETE))) {
                findings.add(
                        "metadata.reference.clear-required",
                        Findings.path(object, field, "settings", Targets.ON_DELETE),
                        "Field '%s' of %s is required and could not be emptied when its target is deleted"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name())),
                        "Set onDelete to restrict or cascade, or leave required off");
            } else if (clearedButRequiredAtTimes(field)) {
                findings.addAll(List.of(clearedAtTimes(object, field)));
            }
        });
    }

    private static boolean clearedButRequiredAtTimes(FieldDefinition field) {
        return !field.retired()
                && field.rules().requiredWhen() != null
                && "clear".equals(field.settings().get(Targets.ON_DELETE));
    }

    /** The rule may never hold where targets are deleted, so it asks and does not refuse. */
    private static Finding clearedAtTimes(ObjectDefinition object, FieldDefinition field) {
        return Finding.warning(
                "metadata.reference.clear-required-when",
                "Field '%s' of %s is emptied when its target is deleted, also where its requiredWhen asks for a value"
                        .formatted(Findings.shown(field.name()), Findings.shown(object.name())),
                "Set onDelete to restrict or cascade, or go on: such a record wants a new value once what the rule "
                        + "reads is changed",
                Findings.path(object, field, "settings", Targets.ON_DELETE));
    }

    private static void check(
            Examined examined, ObjectDefinition object, FieldDefinition field, String name, Findings findings) {
        var target = examined.definition().object(name);
        var path = Findings.path(
                object,
                field,
                "settings",
                field.settings().containsKey(Targets.OBJECT) ? Targets.OBJECT : Targets.OBJECTS);
        if (target.isEmpty()) {
            findings.add(
                    "metadata.reference.target-missing",
                    path,
                    "Field '%s' of %s refers to '%s', which there is not"
                            .formatted(
                                    Findings.shown(field.name()), Findings.shown(object.name()), Findings.shown(name)),
                    "Name an object of this configuration");
        } else if (target.get().deleted() && !object.deleted() && !field.deleted()) {
            findings.add(
                    "metadata.reference.target-deleted",
                    path,
                    "Field '%s' of %s refers to %s, which is deleted"
                            .formatted(Findings.shown(field.name()), Findings.shown(object.name()), name),
                    "Delete the field first, or keep the object");
        } else if (target.get().retired() && !object.retired() && !field.retired()) {
            findings.add(
                    "metadata.reference.target-retired",
                    path,
                    "Field '%s' of %s refers to %s, which is retired"
                            .formatted(Findings.shown(field.name()), Findings.shown(object.name()), name),
                    "Retire the field first, or keep the object");
        }
    }

    /** The names of the objects that the field refers to; none when it is no reference or names none. */
    static List<String> targets(Examined examined, FieldDefinition field) {
        return examined.types()
                .find(field.type())
                .map(type -> Targets.of(type, field.settings()))
                .orElse(List.of());
    }

    /** The name of the list that its targets get, null when they get none. */
    static @Nullable String inverse(Examined examined, FieldDefinition field) {
        return !targets(examined, field).isEmpty() && field.settings().get(Targets.INVERSE) instanceof String name
                ? name
                : null;
    }
}
