package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;

/** Brings together what a split sent out. */
final class Join implements NodeKind {

    @Override
    public String key() {
        return "join";
    }

    @Override
    public String about() {
        return "Waits for all branches of its split, then goes on once";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of();
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        return new Behaviour.Meet();
    }
}
