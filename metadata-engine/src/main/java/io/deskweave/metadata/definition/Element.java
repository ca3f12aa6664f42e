package io.deskweave.metadata.definition;

import java.util.Map;

/**
 * Something beside objects that a definition holds, such as a form or a flow; what its kind makes of it is written in
 * its body.
 *
 * @param kind the key of its {@code ElementKind}, such as {@code forms}
 * @param id stable for ever within its tenant, such as {@code e7}; one that the platform brings begins with {@code s_}
 * @param name what others call it by, unlike all others of its kind: small letter first, letters and digits
 * @param body all else that it says, as JSON has it
 */
public record Element(String kind, String id, String name, Map<String, Object> body) {

    public Element {
        body = SortedEntries.of(body);
    }

    public Element withBody(Map<String, Object> other) {
        return new Element(kind, id, name, other);
    }
}
