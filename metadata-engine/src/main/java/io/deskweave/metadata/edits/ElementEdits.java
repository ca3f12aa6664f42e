package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;

/** Definitions as changes of elements beside objects make them. */
final class ElementEdits {

    private ElementEdits() {}

    /** Writes an element whole: the one of its name, or a new one at the end. */
    static Definition put(Definition base, Definition draft, DraftChange.PutElement put) {
        var name = Objects.requireNonNullElse(put.newName(), put.name());
        var known = draft.element(put.kind(), put.name());
        var elements = new ArrayList<>(draft.elements());
        if (known.isPresent()) {
            var after = new Element(put.kind(), known.get().id(), name, put.body());
            elements.replaceAll(element -> element.equals(known.get()) ? after : element);
        } else {
            elements.add(new Element(put.kind(), nextId(base, draft), name, put.body()));
        }
        return draft.withElements(elements);
    }

    static Definition remove(Definition draft, DraftChange.RemoveElement remove) {
        var known = draft.element(remove.kind(), remove.name())
                .orElseThrow(() -> new Refused(ElementMissing.element(remove.kind(), remove.name())));
        return draft.withElements(draft.elements().stream()
                .filter(element -> !element.equals(known))
                .toList());
    }

    private static String nextId(Definition base, Definition draft) {
        return "e"
                + Edit.nextId(Stream.of(base, draft)
                        .flatMap(d -> d.elements().stream())
                        .map(Element::id));
    }
}
