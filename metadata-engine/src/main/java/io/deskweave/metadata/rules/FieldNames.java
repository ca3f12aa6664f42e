package io.deskweave.metadata.rules;

/** Fields, their former names and the lists on the other side have names that the API can take. */
final class FieldNames implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        examined.eachField((object, field) -> {
            NameForm.FIELD.check(field.name(), Findings.path(object, field), findings);
            for (var alias : field.aliases()) {
                NameForm.ALIAS.check(alias, Findings.path(object, field, "aliases"), findings);
            }
            var inverse = References.inverse(examined, field);
            if (inverse != null) {
                NameForm.INVERSE.check(inverse, Findings.path(object, field, "settings", "inverse"), findings);
            }
        });
    }
}
