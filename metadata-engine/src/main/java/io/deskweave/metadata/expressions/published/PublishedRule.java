package io.deskweave.metadata.expressions.published;

import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checked tree as nested maps: each says what it is under {@code is}, and has its parts under {@code of}. */
public final class PublishedRule {

    private PublishedRule() {}

    public static Map<String, @Nullable Object> of(Node node) {
        return switch (node) {
            case Node.Literal literal -> leaf("value", "value", PublishedValue.of(literal.value()));
            case Node.Input input -> leaf("field", "path", input.path().shown());
            case Node.Known known -> leaf("known", "path", known.ambient().path());
            case Node.Local local -> leaf("local", "slot", local.slot());
            case Node.Apply apply -> inner("call", "function", apply.function().id(), apply);
            case Node.Logic logic -> inner(logic.both() ? "and" : "or", null, null, logic);
            case Node.Choose choose -> inner("choose", null, null, choose);
            case Node.Several several -> inner("list", null, null, several);
            case Node.Listed listed -> inner("table", "keys", listed.keys(), listed);
            case Node.Each each -> {
                var map = inner("each", "slot", each.slot(), each);
                map.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
                yield map;
            }
        };
    }

    private static Map<String, @Nullable Object> leaf(String is, String name, @Nullable Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("is", is);
        map.put(name, value);
        return map;
    }

    private static Map<String, @Nullable Object> inner(
            String is, @Nullable String name, @Nullable Object value, Node node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("is", is);
        if (name != null) {
            map.put(name, value);
        }
        var parts = new ArrayList<Map<String, @Nullable Object>>();
        for (var child : Walk.children(node)) {
            parts.add(of(child));
        }
        map.put("of", List.copyOf(parts));
        return map;
    }
}
