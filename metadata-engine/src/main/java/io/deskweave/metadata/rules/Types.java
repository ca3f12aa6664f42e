package io.deskweave.metadata.rules;

/** Every field has a type that there is, and settings that its type knows. */
final class Types implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) -> {
            var type = examined.types().find(field.type());
            if (type.isEmpty()) {
                findings.add(
                        "metadata.field.type-unknown",
                        Findings.path(object, field),
                        "Field '%s' of %s has the type '%s', which there is not"
                                .formatted(
                                        Findings.shown(field.name()),
                                        Findings.shown(object.name()),
                                        Findings.shown(field.type())),
                        "Choose one of " + String.join(", ", examined.types().keys()));
                return;
            }
            findings.addAll(type.get().checkSettings(Findings.place(object, field), field.settings()));
        });
    }
}
