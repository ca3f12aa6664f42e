package io.deskweave.metadata.flows.nodes;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;

/**
 * One kind of node that a tenant may put into a flow. Adding a kind is adding one class, as a bean in the room that it
 * belongs to; an action is a kind whose behaviour is {@link Behaviour.Act}.
 */
public interface NodeKind {

    /** Its name in definitions, such as {@code stage}: small letter first, letters and digits. */
    String key();

    /** What one of them does, in one sentence, for those who design a desk. */
    String about();

    /** The outline of its settings, beside {@code id}, {@code kind}, {@code labels} and {@code place}. */
    Outline.Parts outline();

    /**
     * What the node does, and by the way everything wrong with its settings, whose outline is right; what is wrong is
     * left out of the behaviour. Never throws.
     */
    Behaviour behaviour(Body settings, Examination look);
}
