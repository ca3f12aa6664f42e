package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.checks.WrittenFlow.Edge;
import io.deskweave.metadata.flows.checks.WrittenFlow.Node;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from the body of an element to a flow as it was written. */
final class FlowReading {

    private final NodeKinds kinds;
    private final Examination look;

    private FlowReading(NodeKinds kinds, Examination look) {
        this.kinds = kinds;
        this.look = look;
    }

    /**
     * @param notes where what is wrong with settings and rules is added
     * @param uses where what is used is added
     */
    static WrittenFlow read(Element element, Surroundings around, NodeKinds kinds, Notes notes, List<Use> uses) {
        var body = new Body(element.body());
        var unknown = Examination.of(around, Optional.empty(), notes, uses);
        var object = object(body.text("object"), unknown.at("object"));
        var reading = new FlowReading(kinds, Examination.of(around, object, notes, uses));
        return new WrittenFlow(element.name(), object, reading.nodes(body), reading.edges(body));
    }

    private static Optional<ObjectDefinition> object(String name, Examination look) {
        var object = look.around().object(name);
        object.ifPresentOrElse(
                found -> look.use(found.id()),
                () -> look.note(
                        "object-unknown",
                        "There is no object '%s'".formatted(name),
                        NearNames.advice(look.around().objectNames().stream(), name, "Define the object first")));
        return object;
    }

    /** Nodes of kinds that this version does not bring are left out. */
    private List<Node> nodes(Body flow) {
        var written = flow.list("nodes", node -> node);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < written.size(); i++) {
            int number = i;
            var node = written.get(i);
            kinds.find(node.text("kind"))
                    .ifPresent(kind -> nodes.add(new Node(
                            number,
                            node.text("id"),
                            kind.key(),
                            node.texts("labels"),
                            kind.behaviour(node, look.at("nodes", Integer.toString(number))))));
        }
        return nodes;
    }

    private List<Edge> edges(Body flow) {
        var written = flow.list("edges", edge -> edge);
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < written.size(); i++) {
            var edge = written.get(i);
            edges.add(new Edge(
                    i,
                    edge.text("id"),
                    edge.text("from"),
                    edge.text("outcome"),
                    edge.text("to"),
                    edge.has("when"),
                    look.at("edges", Integer.toString(i)).rule(edge, "when", Type.Plain.YES_NO)));
        }
        return edges;
    }
}
