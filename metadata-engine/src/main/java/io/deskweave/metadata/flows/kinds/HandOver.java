package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;

/** Another desk's part. Accords are signed between desks, outside of definitions, so only its name is known here. */
final class HandOver implements NodeKind {

    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "handOver";
    }

    @Override
    public String about() {
        return "Hands over to another desk, and waits until that is done or refuses";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("accord", new Outline.Text(NAME_MAX), "The accord under which the other desk works"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var accord = settings.text("accord");
        if (accord.isBlank()) {
            look.at("accord").note("hand-over-to-nobody", "It is not said to whom", "Name the accord");
        }
        return new Behaviour.HandOver(accord);
    }
}
