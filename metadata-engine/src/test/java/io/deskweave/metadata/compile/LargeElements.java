package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands beside the objects of a large desk: forms of twenty fields and flows of forty nodes, all with rules. */
final class LargeElements {

    private static final int FORM_FIELDS = 20;
    private static final int ROUNDS = 12;

    private LargeElements() {}

    /** @param edition another number gives other texts of rules */
    static List<Element> of(int forms, int flows, String edition) {
        return Stream.concat(
                        IntStream.range(0, forms).mapToObj(i -> form(i, edition)),
                        IntStream.range(0, flows).mapToObj(i -> flow(i, edition)))
                .toList();
    }

    private static Element form(int number, String edition) {
        var items = IntStream.range(0, FORM_FIELDS)
                .<Object>mapToObj(i -> Map.of(
                        "kind",
                        "field",
                        "field",
                        LargeDesk.name(i),
                        "visibleWhen",
                        "mileage1 > %d || choice3 == 'KEY_1' // %s".formatted(i, edition)))
                .toList();
        var section = Map.of("id", "s1", "columns", 2, "items", items);
        return new Element(
                "forms",
                "e" + (number + 1),
                "form" + number,
                Map.of(
                        "object",
                        "Thing" + number,
                        "purpose",
                        "agent",
                        "labels",
                        Map.of("en", "Form " + number),
                        "tabs",
                        List.of(Map.of("id", "main", "sections", List.of(section)))));
    }

    /** Start, rounds of a stage, a branch, and a step that only one way of it takes, and an end. */
    private static Element flow(int number, String edition) {
        var nodes = new ArrayList<Map<String, Object>>();
        var edges = new ArrayList<Map<String, Object>>();
        nodes.add(Map.of("id", "start", "kind", "start"));
        edge(edges, "start", "work0", "");
        for (int i = 0; i < ROUNDS; i++) {
            var next = i == ROUNDS - 1 ? "last" : "work" + (i + 1);
            nodes.add(Map.of(
                    "id",
                    "work" + i,
                    "kind",
                    "stage",
                    "who",
                    Map.of("roles", List.of("AGENT")),
                    "timeLimit",
                    "hours(4)"));
            nodes.add(Map.of("id", "which" + i, "kind", "branch"));
            nodes.add(Map.of("id", "set" + i, "kind", "setFields", "fields", Map.of("mileage1", "mileage1 + " + i)));
            edge(edges, "work" + i, "which" + i, "");
            edge(edges, "which" + i, "set" + i, "mileage1 > %d // %s".formatted(i, edition));
            edge(edges, "which" + i, next, "");
            edge(edges, "set" + i, next, "");
        }
        nodes.add(Map.of("id", "last", "kind", "stage", "who", Map.of("roles", List.of("AGENT"))));
        nodes.add(Map.of("id", "wait", "kind", "timer", "wait", "hours(1)"));
        nodes.add(Map.of("id", "end", "kind", "end"));
        edge(edges, "last", "wait", "");
        edge(edges, "wait", "end", "");
        return new Element(
                "flows",
                "e" + (1_000 + number),
                "flow" + number,
                Map.of("object", "Thing" + number, "nodes", List.copyOf(nodes), "edges", List.copyOf(edges)));
    }

    private static void edge(List<Map<String, Object>> edges, String from, String to, String when) {
        var id = "e" + edges.size();
        edges.add(
                when.isEmpty()
                        ? Map.of("id", id, "from", from, "to", to)
                        : Map.of("id", id, "from", from, "to", to, "when", when));
    }
}
