package io.deskweave.metadata.flows.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A flow, compiled. Immutable; safe to be stepped by many at once.
 *
 * @param object the id of the object whose records go through it
 * @param start the id of the node at which it begins
 * @param nodes by id, in the order in which they were written
 */
public record Flow(String name, String object, String start, Map<String, FlowNode> nodes) {

    public Flow {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    public Optional<FlowNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }
}
