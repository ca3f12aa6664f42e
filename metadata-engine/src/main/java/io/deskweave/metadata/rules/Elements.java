package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.FormCheck;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Elements beside objects: of kinds that there are, named, not too many, of the form of their kind, and sound. */
final class Elements implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        var elements = examined.definition().elements();
        if (elements.isEmpty()) {
            return;
        }
        names(elements, findings);
        numbers(examined, findings);
        var around = new Surroundings(examined.definition(), examined.types());
        for (var element : elements) {
            examined.kinds()
                    .find(element.kind())
                    .ifPresentOrElse(
                            kind -> check(kind, element, around, findings),
                            () -> unknown(element, examined.kinds().keys(), findings));
        }
    }

    private static void check(ElementKind<?> kind, Element element, Surroundings around, Findings findings) {
        var malformed = FormCheck.check(kind.outline(), element.body(), Findings.path(element));
        findings.addAll(malformed);
        if (malformed.isEmpty()) {
            var notes = new Notes(element);
            kind.check(element, around, notes);
            findings.addAll(notes.all());
        }
    }

    private static void names(List<Element> elements, Findings findings) {
        var taken = new HashSet<List<String>>();
        for (var element : elements) {
            NameForm.ELEMENT.check(element.name(), Findings.path(element), findings);
            if (!taken.add(List.of(element.kind(), element.name()))) {
                findings.add(
                        "metadata.element.name-taken",
                        Findings.path(element),
                        "Two of the %s have the name '%s'".formatted(element.kind(), Findings.shown(element.name())),
                        "Give one of them another name");
            }
        }
    }

    private static void numbers(Examined examined, Findings findings) {
        var counts = new HashMap<String, Integer>();
        examined.definition().elements().forEach(element -> counts.merge(element.kind(), 1, Integer::sum));
        for (var kind : examined.kinds().all()) {
            int count = counts.getOrDefault(kind.key(), 0);
            if (count > kind.most()) {
                findings.add(
                        "metadata.element.too-many",
                        List.of(kind.key()),
                        "There are %d %s; %d are allowed".formatted(count, kind.key(), kind.most()),
                        "Remove those that nobody uses");
            }
        }
    }

    private static void unknown(Element element, List<String> known, Findings findings) {
        findings.add(
                "metadata.element.kind-unknown",
                Findings.path(element),
                "There are no '%s' in a definition".formatted(Findings.shown(element.kind())),
                known.isEmpty() ? "Leave it out" : "Choose one of " + String.join(", ", known));
    }
}
