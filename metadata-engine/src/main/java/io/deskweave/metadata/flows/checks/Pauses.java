package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.flows.graph.Graph;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Which nodes always wait for a person, a desk or a timer; a sub-flow does when every way through it does. */
final class Pauses {

    private final Surroundings around;
    private final NodeKinds kinds;
    private final Map<String, Boolean> flows = new HashMap<>();

    Pauses(Surroundings around, NodeKinds kinds) {
        this.around = around;
        this.kinds = kinds;
    }

    boolean at(Behaviour behaviour) {
        return behaviour instanceof Behaviour.Call call ? through(call.flow()) : always(behaviour);
    }

    /** An approval whose every step has a condition may be given without asking anybody. */
    static boolean always(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Attend ignored -> true;
            case Behaviour.Approve approve ->
                approve.steps().stream().anyMatch(step -> step.when().isEmpty());
            case Behaviour.Delay ignored -> true;
            case Behaviour.HandOver ignored -> true;
            case Behaviour.Begin ignored -> false;
            case Behaviour.Decide ignored -> false;
            case Behaviour.Fork ignored -> false;
            case Behaviour.Meet ignored -> false;
            case Behaviour.Act ignored -> false;
            case Behaviour.Call ignored -> false;
            case Behaviour.Finish ignored -> false;
        };
    }

    private boolean through(String flow) {
        var known = flows.get(flow);
        if (known != null) {
            return known;
        }
        // What calls itself in a circle is found elsewhere.
        flows.put(flow, true);
        boolean pauses = around.element("flows", flow)
                .filter(CalledFlows::isReadable)
                .flatMap(element ->
                        Drawn.of(FlowReading.read(element, around, kinds, new Notes(element), new ArrayList<>())))
                .map(this::everyWay)
                .orElse(true);
        flows.put(flow, pauses);
        return pauses;
    }

    private boolean everyWay(Drawn flow) {
        var instant = flow.graph().among(flow.those(behaviour -> !at(behaviour)));
        return !instant.reach(Graph.only(flow.start())).intersects(flow.ends());
    }
}
