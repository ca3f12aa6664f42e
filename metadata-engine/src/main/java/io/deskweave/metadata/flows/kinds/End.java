package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;

/** Where a flow ends. */
final class End implements NodeKind {

    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "end";
    }

    @Override
    public String about() {
        return "Where the flow ends; there may be several, with a result each";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(Part.optional(
                "result", new Outline.Text(NAME_MAX), "With what it ends, for flows that call this; done without it"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        return new Behaviour.Finish(settings.has("result") ? settings.text("result") : Outcomes.DONE);
    }
}
