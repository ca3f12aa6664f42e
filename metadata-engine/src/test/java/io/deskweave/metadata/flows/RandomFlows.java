package io.deskweave.metadata.flows;

import io.deskweave.metadata.definition.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Flows by chance: put together soundly, then perhaps broken; or wild from the beginning. */
final class RandomFlows {

    private static final Map<String, Object> AGENT = Map.of("roles", List.of("AGENT"));
    private static final List<String> KINDS = List.of(
            "start",
            "stage",
            "approval",
            "branch",
            "split",
            "join",
            "timer",
            "setFields",
            "handOver",
            "subFlow",
            "end");

    private final RandomGenerator random;
    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Map<String, Object>> edges = new ArrayList<>();

    private RandomFlows(RandomGenerator random) {
        this.random = random;
    }

    /** An edge that leads nowhere yet. */
    private record Loose(String from, String outcome, String when) {}

    /** A flow with which nothing is wrong. */
    static Element sound(RandomGenerator random) {
        var flow = new RandomFlows(random);
        flow.draw();
        return flow.element();
    }

    /** A flow of which a few edges were changed. */
    static Element broken(RandomGenerator random) {
        var flow = new RandomFlows(random);
        flow.draw();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            flow.damage();
        }
        return flow.element();
    }

    /** Nodes and edges without any sense. */
    static Element wild(RandomGenerator random) {
        var flow = new RandomFlows(random);
        for (int i = random.nextInt(12); i > 0; i--) {
            flow.node(flow.any(KINDS));
        }
        for (int i = random.nextInt(25); i > 0 && !flow.nodes.isEmpty(); i--) {
            var outcome =
                    random.nextInt(3) == 0 ? flow.any(List.of("done", "approved", "rejected", "changed", "x")) : "";
            flow.connect(new Loose(flow.id(), outcome, random.nextInt(3) == 0 ? "urgent" : ""), flow.id());
        }
        return flow.element();
    }

    private void draw() {
        var loose = List.of(new Loose(node("start"), "", ""));
        connect(sequence(loose, 3), node("end"));
    }

    private List<Loose> sequence(List<Loose> from, int depth) {
        var loose = from;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            loose = part(loose, depth);
        }
        return loose;
    }

    private List<Loose> part(List<Loose> from, int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(9)) {
            case 0, 1 -> one(from, "stage");
            case 2 -> one(from, "timer");
            case 3 -> one(from, "setFields");
            case 4, 5 -> split(from, depth - 1);
            case 6 -> branch(from, depth - 1);
            case 7 -> approval(from, depth - 1);
            default -> loop(from, depth - 1);
        };
    }

    private List<Loose> one(List<Loose> from, String kind) {
        var id = node(kind);
        connect(from, id);
        return List.of(new Loose(id, "", ""));
    }

    private List<Loose> split(List<Loose> from, int depth) {
        var split = node("split");
        connect(from, split);
        var ends = new ArrayList<Loose>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            var start = List.of(new Loose(split, "", ""));
            ends.addAll(random.nextInt(6) == 0 ? start : sequence(start, depth));
        }
        return one(ends, "join");
    }

    private List<Loose> branch(List<Loose> from, int depth) {
        var branch = node("branch");
        connect(from, branch);
        var ends = new ArrayList<>(sequence(List.of(new Loose(branch, "", "urgent")), depth));
        ends.addAll(sequence(List.of(new Loose(branch, "", "")), depth));
        return ends;
    }

    private List<Loose> approval(List<Loose> from, int depth) {
        var approval = node("approval");
        connect(from, approval);
        var ends = new ArrayList<>(sequence(List.of(new Loose(approval, "rejected", "")), depth));
        ends.add(new Loose(approval, "approved", ""));
        return ends;
    }

    private List<Loose> loop(List<Loose> from, int depth) {
        var first = node("timer");
        connect(from, first);
        var branch = node("branch");
        connect(sequence(List.of(new Loose(first, "", "")), depth), branch);
        connect(new Loose(branch, "", "urgent"), first);
        return List.of(new Loose(branch, "", ""));
    }

    private void damage() {
        switch (random.nextInt(4)) {
            case 0 -> edges.remove(random.nextInt(edges.size()));
            case 1 -> connect(new Loose(id(), "", random.nextBoolean() ? "urgent" : ""), id());
            case 2 -> connect(new Loose(id(), "changed", "urgent"), id());
            default -> edges.get(random.nextInt(edges.size())).put("to", id());
        }
        if (edges.isEmpty()) {
            connect(new Loose(id(), "", ""), id());
        }
    }

    private String node(String kind) {
        var node = new LinkedHashMap<String, Object>();
        var id = "n" + nodes.size();
        node.put("id", id);
        node.put("kind", kind);
        switch (kind) {
            case "stage" -> node.put("who", AGENT);
            case "approval" -> node.put("steps", List.of(Map.of("who", AGENT)));
            case "timer" -> node.put("wait", "hours(1)");
            case "setFields" -> node.put("fields", Map.of("urgent", "!urgent"));
            case "handOver" -> node.put("accord", "north");
            case "subFlow" -> node.put("flow", "main");
            default -> {}
        }
        nodes.add(node);
        return id;
    }

    private void connect(List<Loose> loose, String to) {
        loose.forEach(each -> connect(each, to));
    }

    private void connect(Loose loose, String to) {
        var edge = new LinkedHashMap<String, Object>(Map.of("from", loose.from(), "to", to));
        if (!loose.outcome().isEmpty()) {
            edge.put("outcome", loose.outcome());
        }
        if (!loose.when().isEmpty()) {
            edge.put("when", loose.when());
        }
        edges.add(edge);
    }

    private String id() {
        return String.valueOf(nodes.get(random.nextInt(nodes.size())).get("id"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Element element() {
        return new Element("flows", "e1", "main", Map.of("object", "Ticket", "nodes", nodes, "edges", edges));
    }
}
