package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Not more of anything than the limits allow. */
final class Sizes implements Rule {

    private final Limits limits;

    Sizes(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void check(Examined examined, Findings findings) {
        int objects = examined.objects().size();
        if (objects > limits.objects()) {
            findings.add(
                    "metadata.definition.too-many-objects",
                    List.of("objects"),
                    "There are %d objects, with the retired ones; %d are allowed".formatted(objects, limits.objects()),
                    "Do with fewer, or give one object a choice that tells its kinds apart");
        }
        examined.objects().forEach(object -> check(object, findings));
        examined.eachField((object, field) -> check(object, field, findings));
        examined.definition().elements().forEach(element -> check(element, findings));
        var kinds = examined.definition().elements().stream()
                .collect(Collectors.groupingBy(Element::kind, TreeMap::new, Collectors.counting()));
        kinds.forEach((kind, count) -> {
            if (count > limits.elements()) {
                findings.add(
                        "metadata.definition.too-many-elements",
                        List.of(kind),
                        "There are %d of %s; %d are allowed".formatted(count, Findings.shown(kind), limits.elements()),
                        "Remove those that nobody uses");
            }
        });
    }

    private void check(Element element, Findings findings) {
        if (element.formerNames().size() > limits.formerNames()) {
            findings.add(
                    "metadata.element.too-many-former-names",
                    List.of(Findings.shown(element.kind()), Findings.shown(element.name())),
                    "'%s' of the %s was renamed more than %d times"
                            .formatted(
                                    Findings.shown(element.name()),
                                    Findings.shown(element.kind()),
                                    limits.formerNames()),
                    "Keep its name, or add another in its place");
        }
    }

    private void check(ObjectDefinition object, Findings findings) {
        int fields = object.fields().size();
        if (fields > limits.fields()) {
            findings.add(
                    "metadata.object.too-many-fields",
                    Findings.path(object),
                    "%s has %d fields, with the retired ones; %d are allowed"
                            .formatted(Findings.shown(object.name()), fields, limits.fields()),
                    "Move some to an object of their own that refers to this one");
        }
    }

    private void check(ObjectDefinition object, FieldDefinition field, Findings findings) {
        if (field.aliases().size() > limits.formerNames()) {
            findings.add(
                    "metadata.field.too-many-aliases",
                    Findings.path(object, field),
                    "Field '%s' of %s was renamed more than %d times"
                            .formatted(
                                    Findings.shown(field.name()), Findings.shown(object.name()), limits.formerNames()),
                    "Keep its name, or add a new field");
        }
    }
}
