package io.deskweave.metadata.rules;

import io.deskweave.metadata.fields.ValueRejected;

/** A default is a value that the field takes. */
final class Defaults implements Rule {

    private static final String SETTING = "default";

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) -> {
            var type = examined.soundType(object, field);
            var value = field.settings().get(SETTING);
            if (type.isEmpty() || value == null) {
                return;
            }
            try {
                type.get().fromJson(field.settings(), value);
            } catch (ValueRejected e) {
                findings.add(
                        "metadata.field.default-rejected",
                        Findings.path(object, field, "settings", SETTING),
                        "The default of field '%s' of %s does not fit: %s"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name()), e.getMessage()),
                        e.advice());
            }
        });
    }
}
