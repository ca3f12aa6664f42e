package io.deskweave.metadata.expressions.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in one text. */
public final class RuleFindings {

    private static final int SHOWN_MAX = 20;

    private final RuleText text;
    private final List<RuleFinding> all = new ArrayList<>();

    RuleFindings(RuleText text) {
        this.text = text;
    }

    /** @param at where, in code points from the start */
    public void add(String code, int at, String message, String advice) {
        var offset = Math.clamp(at, 0, text.length());
        all.add(new RuleFinding(code, message, advice, offset, text.line(offset), text.column(offset)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** In the order of the text. */
    List<RuleFinding> inOrder() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(RuleFinding::offset))
                .limit(SHOWN_MAX)
                .toList();
    }
}
