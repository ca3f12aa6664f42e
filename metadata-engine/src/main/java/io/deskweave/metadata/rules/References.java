package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** A reference leads to an object that is there and in use. */
final class References implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) -> {
            var name = target(field);
            if (name == null) {
                return;
            }
            var target = examined.definition().object(name);
            var path = Findings.path(object, field, "settings", "object");
            if (target.isEmpty()) {
                findings.add(
                        "metadata.reference.target-missing",
                        path,
                        "Field '%s' of %s refers to '%s', which there is not"
                                .formatted(
                                        Findings.shown(field.name()),
                                        Findings.shown(object.name()),
                                        Findings.shown(name)),
                        "Name an object of this configuration");
            } else if (target.get().retired() && !object.retired() && !field.retired()) {
                findings.add(
                        "metadata.reference.target-retired",
                        path,
                        "Field '%s' of %s refers to %s, which is retired"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name()), name),
                        "Retire the field first, or keep the object");
            }
        });
    }

    /** The name of the object that the field refers to, null when it is no reference or names none. */
    static @Nullable String target(FieldDefinition field) {
        return setting(field, "object");
    }

    static @Nullable String inverse(FieldDefinition field) {
        return setting(field, "inverse");
    }

    private static @Nullable String setting(FieldDefinition field, String name) {
        return field.type().equals("reference") && field.settings().get(name) instanceof String text ? text : null;
    }
}
