package io.deskweave.metadata.rules;

import java.util.List;

/** Not more than one tenant's schema and one API schema carry well; what is retired counts, for its tables stay. */
final class Limits implements Rule {

    // A tenant has at most 25 tables, so that a cell can hold 2,000 tenants; the platform's own take up to ten.
    static final int OBJECTS_MAX = 15;
    static final int FIELDS_MAX = 500;
    static final int ALIASES_MAX = 10;

    @Override
    public void check(Examined examined, Findings findings) {
        int objects = examined.objects().size();
        if (objects > OBJECTS_MAX) {
            findings.add(
                    "metadata.definition.too-many-objects",
                    List.of("objects"),
                    "There are %d objects, with the retired ones; %d are allowed".formatted(objects, OBJECTS_MAX),
                    "Do with fewer, or give one object a choice that tells its kinds apart");
        }
        for (var object : examined.objects()) {
            if (object.fields().size() > FIELDS_MAX) {
                findings.add(
                        "metadata.object.too-many-fields",
                        Findings.path(object),
                        "%s has %d fields, with the retired ones; %d are allowed"
                                .formatted(
                                        Findings.shown(object.name()),
                                        object.fields().size(),
                                        FIELDS_MAX),
                        "Move some to an object of their own that refers to this one");
            }
        }
        examined.eachField((object, field) -> {
            if (field.aliases().size() > ALIASES_MAX) {
                findings.add(
                        "metadata.field.too-many-aliases",
                        Findings.path(object, field),
                        "Field '%s' of %s was renamed more than %d times"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name()), ALIASES_MAX),
                        "Keep its name, or add a new field");
            }
        });
    }
}
