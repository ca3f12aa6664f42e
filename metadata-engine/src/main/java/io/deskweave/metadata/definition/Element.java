package io.deskweave.metadata.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Something beside objects that a definition holds, such as a form or a flow; what its kind makes of it is written in
 * its body.
 *
 * @param kind the key of its {@code ElementKind}, such as {@code forms}
 * @param id stable for ever within its tenant, such as {@code e7}; one that the platform brings begins with {@code s_}
 * @param name what others call it by, unlike all others of its kind: small letter first, letters and digits
 * @param formerNames names it had before, unlike those of all others of its kind: others may go on calling it by them,
 *     and by them it is known in other desks
 * @param body all else that it says, as JSON has it
 */
public record Element(String kind, String id, String name, List<String> formerNames, Map<String, Object> body) {

    public Element {
        formerNames = List.copyOf(formerNames);
        body = SortedEntries.of(body);
    }

    /** One that never had another name. */
    public Element(String kind, String id, String name, Map<String, Object> body) {
        this(kind, id, name, List.of(), body);
    }

    public Element withBody(Map<String, Object> other) {
        return new Element(kind, id, name, formerNames, other);
    }

    public Element withFormerNames(List<String> others) {
        return new Element(kind, id, name, others, body);
    }

    /** With every name that the other has or had as a former one, but for its own. */
    public Element once(Element other) {
        var names = new LinkedHashSet<>(formerNames);
        names.addAll(other.formerNames());
        names.add(other.name());
        names.remove(name);
        return withFormerNames(List.copyOf(names));
    }

    /** Whether it is called so, or was. */
    public boolean answersTo(String called) {
        return name.equals(called) || formerNames.contains(called);
    }
}
