package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.List;
import java.util.Map;

/** Another flow over the same record, as one step. Its outcomes are the results with which the other can end. */
final class SubFlow implements NodeKind {

    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "subFlow";
    }

    @Override
    public String about() {
        return "Goes through another flow over the same record, and on by the result with which that ended";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(Part.needed("flow", new Outline.Text(NAME_MAX), "The name of the other flow"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var name = settings.text("flow");
        var at = look.at("flow");
        var called = at.element("flows", name);
        called.ifPresent(flow -> look.object()
                .filter(object -> !object.name().equals(flow.body().get("object")))
                .ifPresent(object -> at.note(
                        "sub-flow-of-another-object",
                        "Flow '%s' is not over %s".formatted(name, object.name()),
                        "Choose a flow over " + object.name())));
        return new Behaviour.Call(name, called.map(SubFlow::results).orElse(List.of()));
    }

    /** The results of its ends; whether the other flow is sound is said where it stands. */
    private static List<String> results(Element flow) {
        if (!(flow.body().get("nodes") instanceof List<?> nodes)) {
            return List.of();
        }
        return nodes.stream()
                .filter(node -> node instanceof Map<?, ?> map && "end".equals(map.get("kind")))
                .map(node -> ((Map<?, ?>) node).get("result"))
                .map(result -> result instanceof String text ? text : Outcomes.DONE)
                .distinct()
                .toList();
    }
}
