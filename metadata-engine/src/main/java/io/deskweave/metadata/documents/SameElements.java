package io.deskweave.metadata.documents;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.SameThing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Elements beside objects of a document, as those of this desk that they are. Former names are never lost by one. */
final class SameElements {

    private final Definition known;
    private final long given;

    /** @param given the greatest number that an element's id ever had */
    SameElements(Definition known, long given) {
        this.known = known;
        this.given = given;
    }

    List<Element> identified(Definition written) {
        long last = Math.max(given, Math.max(known.lastElement(), written.lastElement()));
        var elements = new ArrayList<Element>();
        for (var element : written.elements()) {
            var same = same(written, element);
            var id = same.map(Element::id).or(() -> DefinitionDocument.own(element.id()));
            var identified = new Element(
                    element.kind(),
                    id.isPresent() ? id.get() : "e" + ++last,
                    element.name(),
                    element.formerNames(),
                    element.body());
            elements.add(same.map(identified::once).orElse(identified));
        }
        return elements;
    }

    private Optional<Element> same(Definition written, Element element) {
        var here = known.elements(element.kind());
        return element.id().isEmpty()
                ? SameThing.elements().of(element, written.elements(element.kind()), others(written, here))
                : here.stream().filter(e -> e.id().equals(element.id())).findFirst();
    }

    /** Those that the document does not name by their ids. */
    private static List<Element> others(Definition written, List<Element> here) {
        return here.stream()
                .filter(e -> written.elements().stream()
                        .noneMatch(other -> other.id().equals(e.id())))
                .toList();
    }
}
