package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.flows.checks.WrittenFlow.Edge;
import io.deskweave.metadata.flows.checks.WrittenFlow.Node;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Way;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way from an element to a compiled flow, and everything that is wrong on the way. Pure. */
public final class FlowCompiler {

    private final NodeKinds kinds;

    public FlowCompiler(NodeKinds kinds) {
        this.kinds = kinds;
    }

    /** Notes everything wrong with a flow whose outline is right. Never throws. */
    public void check(Element element, Surroundings around, Notes notes) {
        var flow = FlowReading.read(element, around, kinds, notes, new ArrayList<>());
        Places.check(flow, notes);
        WaysOut.check(flow, notes);
        CalledFlows.check(element, around, notes);
        Drawn.of(flow).ifPresent(drawn -> {
            boolean connected = Reach.check(drawn, notes);
            if (connected) {
                Joining.check(drawn, notes);
            }
            Turning.check(drawn, new Pauses(around, kinds), notes);
        });
    }

    /** Compiles a flow with which nothing was wrong when it was published; what cannot be read any more is left out. */
    public Flow compile(Element element, Surroundings around) {
        var written = FlowReading.read(element, around, kinds, new Notes(element), new ArrayList<>());
        var byId = written.byId();
        var ways = new HashMap<String, List<Way>>();
        for (var edge : written.edges()) {
            var from = byId.get(edge.from());
            if (from != null && byId.containsKey(edge.to())) {
                ways.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(way(edge, from));
            }
        }
        return new Flow(
                written.name(),
                written.object().map(ObjectDefinition::id).orElse(""),
                written.starts().stream().map(Node::id).findFirst().orElse(""),
                nodes(written, ways));
    }

    /** What a flow uses, each place of use. */
    public List<Use> uses(Element element, Surroundings around) {
        var uses = new ArrayList<Use>();
        FlowReading.read(element, around, kinds, new Notes(element), uses);
        return List.copyOf(uses);
    }

    private static Way way(Edge edge, Node from) {
        return new Way(WrittenFlow.outcome(edge, from), edge.conditional(), edge.when(), edge.to());
    }

    private static Map<String, FlowNode> nodes(WrittenFlow written, Map<String, List<Way>> ways) {
        var nodes = new LinkedHashMap<String, FlowNode>();
        for (var node : written.nodes()) {
            nodes.putIfAbsent(
                    node.id(),
                    new FlowNode(
                            node.id(),
                            node.kind(),
                            node.labels(),
                            node.behaviour(),
                            ways.getOrDefault(node.id(), List.of())));
        }
        return nodes;
    }
}
