package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.graph.Rounds;

/** Whatever goes round waits for a person, a desk or a timer, or it would go round for ever in no time. */
final class Turning {

    private Turning() {}

    static void check(Drawn flow, Pauses pauses, Notes notes) {
        // Sub-flows are looked into only where nothing else waits.
        var rounds = Rounds.in(flow.graph().among(flow.those(behaviour -> !Pauses.always(behaviour))));
        if (rounds.isEmpty()) {
            return;
        }
        Rounds.in(flow.graph().among(flow.those(behaviour -> !pauses.at(behaviour))))
                .forEach(round -> notes.add(
                        "metadata.flow.loop-without-pause",
                        flow.path(round.nextSetBit(0)),
                        "The flow can go round for ever without waiting for anybody: " + flow.shown(round),
                        "Put a stage, an approval or a timer into the loop"));
    }
}
