package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;

/** Goes on along all ways at once. */
final class Split implements NodeKind {

    @Override
    public String key() {
        return "split";
    }

    @Override
    public String about() {
        return "Goes on along all ways at once";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of();
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        return new Behaviour.Fork();
    }
}
