package io.deskweave.metadata.changes.back;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import java.util.List;

/** Elements on the way back: as they were, each with the names that others learnt since as former ones. */
public final class ElementsBack {

    private ElementsBack() {}

    public static List<Element> of(Definition current, Definition then) {
        return then.elements().stream()
                .map(was -> current.elements().stream()
                        .filter(now -> now.kind().equals(was.kind()) && now.id().equals(was.id()))
                        .findFirst()
                        .map(now -> renamed(then, was, now))
                        .orElse(was))
                .toList();
    }

    /** A name that another comes back with is that one's. */
    private static Element renamed(Definition then, Element was, Element now) {
        var once = was.once(now);
        return once.withFormerNames(once.formerNames().stream()
                .filter(name -> then.elements(was.kind()).stream()
                        .noneMatch(other -> !other.id().equals(was.id()) && other.answersTo(name)))
                .toList());
    }
}
