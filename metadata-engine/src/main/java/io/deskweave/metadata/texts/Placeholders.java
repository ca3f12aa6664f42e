package io.deskweave.metadata.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The placeholders of a text, in order.
 *
 * @param rules what stands between the braces
 * @param closed false when a pair of braces opens and never closes, or holds nothing
 */
record Placeholders(List<String> rules, boolean closed) {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    static Placeholders in(String text) {
        var rules = new ArrayList<String>();
        int at = text.indexOf(OPEN);
        while (at >= 0) {
            int end = text.indexOf(CLOSE, at);
            if (end < 0) {
                return new Placeholders(rules, false);
            }
            var rule = text.substring(at + OPEN.length(), end).strip();
            if (rule.isEmpty()) {
                return new Placeholders(rules, false);
            }
            rules.add(rule);
            at = text.indexOf(OPEN, end);
        }
        return new Placeholders(rules, true);
    }
}
