package io.deskweave.metadata.expressions.evaluation;

import io.deskweave.metadata.expressions.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and tables that are made, and loops over them. A list that is missing has no elements. */
final class Collections {

    private Collections() {}

    static Code list(List<Code> elements) {
        return frame -> {
            var list = new ArrayList<@Nullable Object>(elements.size());
            for (var element : elements) {
                list.add(element.answer(frame));
            }
            return list;
        };
    }

    static Code table(List<String> keys, List<Code> values) {
        return frame -> {
            var table = new HashMap<String, @Nullable Object>();
            for (var i = 0; i < keys.size(); i++) {
                table.put(keys.get(i), values.get(i).answer(frame));
            }
            return table;
        };
    }

    static Code each(Node.Each each, Code list, Code body) {
        var slot = each.slot();
        var loop = new Loop(list, slot, body);
        return switch (each.kind()) {
            case ALL -> frame -> loop.count(frame, false, 1) == 0;
            case EXISTS -> frame -> loop.count(frame, true, 1) > 0;
            case EXISTS_ONE -> frame -> loop.count(frame, true, 2) == 1;
            case MAP ->
                frame -> {
                    var made = new ArrayList<@Nullable Object>();
                    for (var element : elements(list, frame)) {
                        frame.round(slot, element);
                        made.add(body.answer(frame));
                    }
                    return made;
                };
            case FILTER ->
                frame -> {
                    var kept = new ArrayList<@Nullable Object>();
                    for (var element : elements(list, frame)) {
                        frame.round(slot, element);
                        if (Assembly.holds(body, frame)) {
                            kept.add(element);
                        }
                    }
                    return kept;
                };
        };
    }

    /** A loop that counts the elements for which its body says so or so. */
    private record Loop(Code list, int slot, Code body) {

        int count(Frame frame, boolean wanted, int enough) {
            var count = 0;
            for (var element : elements(list, frame)) {
                frame.round(slot, element);
                if (Assembly.holds(body, frame) == wanted && ++count >= enough) {
                    return count;
                }
            }
            return count;
        }
    }

    private static Collection<? extends @Nullable Object> elements(Code list, Frame frame) {
        return list.answer(frame) instanceof Collection<?> elements ? elements : List.of();
    }
}
