package io.deskweave.metadata.flows.nodes;

import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of nodes that there are, by key. */
public final class NodeKinds {

    private static final int NAME_MAX = 63;
    private static final int PLACE_MAX = 1_000_000;
    private static final List<Part> OF_EVERY_NODE = List.of(
            Part.needed("id", new Outline.Text(NAME_MAX), "What ways call it by, unlike all others of the flow"),
            Part.optional("labels", new Outline.Texts(), "What people call it"),
            Part.optional(
                    "place",
                    Outline.Parts.of(
                            Part.needed("x", new Outline.Whole(-PLACE_MAX, PLACE_MAX), "From the left"),
                            Part.needed("y", new Outline.Whole(-PLACE_MAX, PLACE_MAX), "From the top")),
                    "Where the designer draws it; means nothing"));

    private final Map<String, NodeKind> byKey = new TreeMap<>();

    public NodeKinds(Collection<? extends NodeKind> kinds) {
        for (var kind : kinds) {
            if (byKey.put(kind.key(), kind) != null) {
                throw new IllegalArgumentException("Two kinds of nodes have the key '%s'".formatted(kind.key()));
            }
        }
    }

    public Optional<NodeKind> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** In the order of their keys. */
    public List<NodeKind> all() {
        return List.copyOf(byKey.values());
    }

    /** Of a node of any kind. */
    public Outline outline() {
        var byWord = new TreeMap<String, Outline.Parts>();
        byKey.forEach((key, kind) -> {
            var parts = new ArrayList<>(OF_EVERY_NODE);
            parts.addAll(kind.outline().parts());
            byWord.put(key, new Outline.Parts(parts));
        });
        return new Outline.Either("kind", byWord);
    }
}
