package io.deskweave.metadata.flows.model;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A node of a compiled flow.
 *
 * @param kind the key of its kind, such as {@code stage}
 * @param ways where it leads, in the order in which they were written
 */
public record FlowNode(String id, String kind, Texts labels, Behaviour behaviour, List<Way> ways) {

    public FlowNode {
        ways = List.copyOf(ways);
    }

    /** The first way for this outcome. */
    public Optional<Way> way(String outcome) {
        return ways.stream().filter(way -> way.outcome().equals(outcome)).findFirst();
    }
}
