package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No flow goes through itself, not even by way of others. */
final class CalledFlows {

    private static final String FLOWS = "flows";

    private final Surroundings around;
    private final String goal;
    private final Set<String> seen = new HashSet<>();

    private CalledFlows(Surroundings around, String goal) {
        this.around = around;
        this.goal = goal;
    }

    static void check(Element flow, Surroundings around, Notes notes) {
        new CalledFlows(around, flow.name())
                .from(flow, List.of(flow.name()))
                .ifPresent(circle -> notes.add(
                        "metadata.flow.sub-flow-circle",
                        List.of("nodes"),
                        "The flow goes through itself: " + String.join(" → ", circle),
                        "Lead back with a way within one flow instead"));
    }

    /** Whether nodes and edges are at least objects; what else is wrong with it is said where it stands. */
    static boolean isReadable(Element flow) {
        return List.of("nodes", "edges").stream()
                .allMatch(name -> flow.body().get(name) instanceof List<?> list
                        && list.stream().allMatch(each -> each instanceof Map<?, ?>));
    }

    private Optional<List<String>> from(Element flow, List<String> way) {
        for (var named : called(flow)) {
            var called = around.element(FLOWS, named).map(Element::name).orElse(named);
            var longer = new ArrayList<>(way);
            longer.add(called);
            if (called.equals(goal)) {
                return Optional.of(longer);
            }
            if (seen.add(called)) {
                var circle = around.element(FLOWS, called).flatMap(next -> from(next, longer));
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> called(Element flow) {
        if (!(flow.body().get("nodes") instanceof List<?> nodes)) {
            return List.of();
        }
        return nodes.stream()
                .filter(node -> node instanceof Map<?, ?> map && "subFlow".equals(map.get("kind")))
                .map(node -> String.valueOf(((Map<?, ?>) node).get("flow")))
                .distinct()
                .toList();
    }
}
