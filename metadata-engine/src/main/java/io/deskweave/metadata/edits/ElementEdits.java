package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.Objects;

/** Definitions as changes of elements beside objects make them. */
final class ElementEdits {

    private ElementEdits() {}

    /**
     * Writes an element whole: the one of its name, or a new one at the end. A name that it had in force stays as a
     * former one; names tried out in the draft do not.
     *
     * @param base what is in force
     * @param given the greatest number that an element's id ever had
     */
    static Definition put(Definition base, Definition draft, DraftChange.PutElement put, long given) {
        var name = Objects.requireNonNullElse(put.newName(), put.name());
        var known = draft.element(put.kind(), put.name());
        var elements = new ArrayList<>(draft.elements());
        if (known.isPresent()) {
            var after = renamed(base, known.get(), name).withBody(put.body());
            elements.replaceAll(element -> element.equals(known.get()) ? after : element);
        } else {
            elements.add(new Element(put.kind(), "e" + (given + 1), name, put.body()));
        }
        return draft.withElements(elements);
    }

    private static Element renamed(Definition base, Element known, String name) {
        var formerNames =
                known.formerNames().stream().filter(each -> !each.equals(name)).toList();
        var renamed = new Element(known.kind(), known.id(), name, formerNames, known.body());
        return base.elements().stream()
                .filter(element -> element.id().equals(known.id()))
                .findFirst()
                .map(renamed::once)
                .orElse(renamed);
    }

    static Definition remove(Definition draft, DraftChange.RemoveElement remove) {
        var known = draft.element(remove.kind(), remove.name())
                .orElseThrow(() -> new Refused(ElementMissing.element(remove.kind(), remove.name())));
        return draft.withElements(draft.elements().stream()
                .filter(element -> !element.equals(known))
                .toList());
    }
}
