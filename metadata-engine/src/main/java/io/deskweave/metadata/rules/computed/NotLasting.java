package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Walk;
import java.util.ArrayList;
import java.util.List;

/** What is computed is kept, so it must not depend on who looks at it, or when. */
final class NotLasting {

    private NotLasting() {}

    /** @param what which rule it is, as people call it */
    static List<Finding> in(String text, Node tree, String what, List<String> path) {
        var findings = new ArrayList<Finding>();
        Walk.through(tree, node -> {
            if (node instanceof Node.Known known) {
                var place = place(text, node.at());
                findings.add(new Finding(
                        "metadata.computed.not-lasting",
                        "%s, line %d, column %d: '%s' is another one the next time, and what is computed is kept"
                                .formatted(
                                        what,
                                        place.line(),
                                        place.column(),
                                        known.ambient().path()),
                        "Compare with it where you look, such as in a filter, a form or a rule",
                        path,
                        place));
            }
        });
        return findings;
    }

    private static TextPlace place(String text, int offset) {
        var before = text.substring(0, text.offsetByCodePoints(0, offset));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int begin = before.lastIndexOf('\n') + 1;
        return new TextPlace(offset, line, before.codePointCount(begin, before.length()) + 1);
    }
}
