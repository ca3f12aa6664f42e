package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.graph.Graph;

/** Every node is reached from the start, and an end from every node. */
final class Reach {

    private Reach() {}

    /** Whether that is so. */
    static boolean check(Drawn flow, Notes notes) {
        var reached = flow.graph().reach(Graph.only(flow.start()));
        var ending = flow.graph().reversed().reach(flow.ends());
        boolean all = true;
        for (int node = 0; node < flow.nodes().size(); node++) {
            if (!reached.get(node)) {
                all = false;
                notes.add(
                        "metadata.flow.unreachable",
                        flow.path(node),
                        "No way leads to '%s'".formatted(flow.id(node)),
                        "Draw a way to it, or leave it out");
            } else if (!ending.get(node)) {
                all = false;
                notes.add(
                        "metadata.flow.no-way-out",
                        flow.path(node),
                        "No way leads from '%s' to an end".formatted(flow.id(node)),
                        "Draw a way that leads to an end");
            }
        }
        return all;
    }
}
