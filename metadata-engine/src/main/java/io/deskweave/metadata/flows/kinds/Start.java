package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;

/** Where a flow begins. */
final class Start implements NodeKind {

    @Override
    public String key() {
        return "start";
    }

    @Override
    public String about() {
        return "Where the flow begins; there is one";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of();
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        return new Behaviour.Begin();
    }
}
