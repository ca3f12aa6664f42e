package io.deskweave.metadata.flows;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.flows.checks.FlowCompiler;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.List;
import java.util.Optional;

/** Flows as elements of a definition. */
public final class FlowKind implements ElementKind<Flow> {

    private static final int FLOWS_MAX = 100;
    private static final int EDGES_EACH = 4;
    private static final int NAME_MAX = 63;

    private final FlowCompiler compiler;
    private final Outline.Parts outline;

    /** @param nodesMax how many nodes one flow may have */
    public FlowKind(NodeKinds kinds, int nodesMax) {
        compiler = new FlowCompiler(kinds);
        outline = outline(kinds, nodesMax);
    }

    @Override
    public String key() {
        return "flows";
    }

    @Override
    public String about() {
        return "The way of a record from its start to its end: nodes, and edges between them";
    }

    @Override
    public Outline.Parts outline() {
        return outline;
    }

    @Override
    public int most() {
        return FLOWS_MAX;
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        compiler.check(element, around, notes);
    }

    @Override
    public Flow compile(Element element, Surroundings around) {
        return compiler.compile(element, around);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        return compiler.uses(element, around);
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.of(new FlowDecisions(this));
    }

    private static Outline.Parts outline(NodeKinds kinds, int nodesMax) {
        var name = new Outline.Text(NAME_MAX);
        var edge = Outline.Parts.of(
                Part.optional("id", name, "Tells it apart from others in differences; means nothing"),
                Part.needed("from", name, "The id of the node out of which it leads"),
                Part.optional("outcome", name, "For which outcome of the node, where there are several"),
                Part.needed("to", name, "The id of the node to which it leads"),
                Part.optional("when", new Outline.Rule(), "A condition, behind a branch or for the outcome changed"),
                Part.optional("labels", new Outline.Texts(), "What people call it"));
        return Outline.Parts.of(
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.needed("object", name, "The object whose records go through it"),
                Part.needed("nodes", new Outline.ListOf(kinds.outline(), nodesMax), "Its nodes"),
                Part.needed("edges", new Outline.ListOf(edge, nodesMax * EDGES_EACH), "The ways between them"));
    }
}
