package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.nodes.NodeKind;
import java.util.List;

/** All kinds of nodes that every desk has. */
public final class StandardNodes {

    private StandardNodes() {}

    public static List<NodeKind> all() {
        return List.of(
                new Start(),
                new Stage(),
                new Approval(),
                new Branch(),
                new Split(),
                new Join(),
                new Timer(),
                new SetFields(),
                new Notify(),
                new Webhook(),
                new CreateRecord(),
                new RequestParts(),
                new Settle(),
                new SubFlow(),
                new HandOver(),
                new End());
    }
}
