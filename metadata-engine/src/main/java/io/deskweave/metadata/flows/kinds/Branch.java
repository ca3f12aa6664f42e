package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;

/** Chooses one way by conditions. */
final class Branch implements NodeKind {

    @Override
    public String key() {
        return "branch";
    }

    @Override
    public String about() {
        return "Goes on along the first way whose condition holds, else along the one without condition";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of();
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        return new Behaviour.Decide();
    }
}
