package io.deskweave.metadata.flows.readymade;

import io.deskweave.metadata.definition.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow that comes with the platform. It is over no object yet: whoever takes it says over which, and sees to it that
 * the object has the fields and the desk the roles that it names.
 *
 * @param about what it is for
 * @param roles labels of the roles that work in it, by name
 * @param fields what it needs of the object, by name
 */
public record ReadyMadeFlow(
        String name,
        Texts labels,
        Texts about,
        Map<String, Texts> roles,
        Map<String, NeededField> fields,
        List<Map<?, ?>> nodes,
        List<Map<?, ?>> edges) {

    public ReadyMadeFlow {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A field that the flow reads or has written.
     *
     * @param type the key of its type
     * @param settings as the type takes them
     */
    public record NeededField(String type, Map<String, Object> settings, Texts labels) {}

    /** The body of an element over an object. */
    public Map<String, Object> over(String object) {
        return Map.of("labels", labels.byLanguage(), "object", object, "nodes", nodes, "edges", edges);
    }
}
