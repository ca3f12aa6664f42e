package io.deskweave.metadata.rules;

/** Objects have names that the API can take as types and lists. */
final class ObjectNames implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        for (var object : examined.objects()) {
            NameForm.OBJECT.check(object.name(), Findings.path(object), findings);
            NameForm.PLURAL.check(object.plural(), Findings.path(object), findings);
            if (object.plural().equals(GeneratedNames.single(object.name()))) {
                findings.add(
                        "metadata.object.plural-same",
                        Findings.path(object),
                        "One and many of %s are both called '%s'"
                                .formatted(Findings.shown(object.name()), Findings.shown(object.plural())),
                        "Give the list another name, such as " + Findings.shown(object.plural()) + "List");
            }
        }
    }
}
