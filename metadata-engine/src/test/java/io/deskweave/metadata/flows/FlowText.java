package io.deskweave.metadata.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies of flows in few words. {@code id kind {settings}} is a node, {@code from outcome -> to when condition} an edge;
 * outcome, condition and {@code id} may be missing.
 */
final class FlowText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern EDGE = Pattern.compile("(\\S+)(?: (\\S+))? -> (\\S+)(?: when (.*?))?(?: id (\\S+))?");
    private static final Pattern NODE = Pattern.compile("(\\S+) (\\S+)(?: (\\{.*}))?");

    private FlowText() {}

    static Map<String, Object> body(String text) {
        var nodes = new ArrayList<Map<String, Object>>();
        var edges = new ArrayList<Map<String, Object>>();
        var object = "Ticket";
        for (var line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (line.startsWith("over ")) {
                object = line.substring("over ".length());
            } else if (line.contains(" -> ")) {
                edges.add(edge(line));
            } else {
                nodes.add(node(line));
            }
        }
        return new LinkedHashMap<>(Map.of("object", object, "nodes", List.copyOf(nodes), "edges", List.copyOf(edges)));
    }

    private static Map<String, Object> node(String line) {
        var matcher = NODE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        var node = new LinkedHashMap<String, Object>();
        node.put("id", matcher.group(1));
        node.put("kind", matcher.group(2));
        if (matcher.group(3) != null) {
            node.putAll(map(matcher.group(3)));
        }
        return node;
    }

    private static Map<String, Object> edge(String line) {
        var matcher = EDGE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        var edge = new LinkedHashMap<String, Object>(Map.of("from", matcher.group(1), "to", matcher.group(3)));
        if (matcher.group(2) != null) {
            edge.put("outcome", matcher.group(2));
        }
        if (matcher.group(4) != null) {
            edge.put("when", matcher.group(4));
        }
        if (matcher.group(5) != null) {
            edge.put("id", matcher.group(5));
        }
        return edge;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, Map.class);
    }
}
