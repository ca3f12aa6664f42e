package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.flows.model.Work;
import io.deskweave.metadata.flows.nodes.Examination;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a stage: it is there, of the same object, asks for nothing that the stage cannot write, and for all that
 * the stage requires.
 */
final class StageForm {

    private StageForm() {}

    static void check(String name, Work work, Examination look) {
        look.element("forms", name)
                .ifPresent(form -> look.object().ifPresent(object -> check(form, object, work, look)));
    }

    private static void check(Element form, ObjectDefinition object, Work work, Examination look) {
        if (form.body().get("object") instanceof String other && !other.equals(object.name())) {
            look.note(
                    "form-of-another-object",
                    "Form '%s' is for %s, the flow is over %s".formatted(form.name(), other, object.name()),
                    "Choose a form for " + object.name());
            return;
        }
        var written = new HashSet<String>();
        for (var asked : asked(form)) {
            look.around().field(object, asked).ifPresent(field -> {
                written.add(field.id());
                if (!work.writes(field.id())) {
                    look.note(
                            "form-asks-unwritable",
                            "Form '%s' asks for field '%s', which cannot be written at this stage"
                                    .formatted(form.name(), asked),
                            "Let the stage write it, or show it in the form to be read only");
                }
            });
        }
        object.fields().stream()
                .filter(field -> work.requires(field.id()) && look.takesValues(field) && !written.contains(field.id()))
                .forEach(field -> look.note(
                        "form-lacks-required",
                        "Form '%s' does not ask for field '%s', without which this stage cannot be left"
                                .formatted(form.name(), field.name()),
                        "Ask for it in the form, not read only, or do not let the stage require it"));
    }

    /** Names of the fields that a form asks for; those that it shows only are not among them. */
    private static Set<String> asked(Element form) {
        var names = new LinkedHashSet<String>();
        collect(form.body(), names);
        return names;
    }

    private static void collect(@Nullable Object part, Set<String> names) {
        switch (part) {
            case Map<?, ?> map -> {
                if (map.get("field") instanceof String name && !Boolean.TRUE.equals(map.get("readOnly"))) {
                    names.add(name);
                }
                map.values().forEach(each -> collect(each, names));
            }
            case List<?> list -> list.forEach(each -> collect(each, names));
            case null -> {}
            default -> {}
        }
    }
}
