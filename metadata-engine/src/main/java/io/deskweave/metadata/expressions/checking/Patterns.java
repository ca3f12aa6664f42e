package io.deskweave.metadata.expressions.checking;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type.Plain;
import java.util.List;

/** Patterns are known when the rule is written, and are made ready then. */
final class Patterns {

    private static final String CODE = "metadata.rule.pattern-wrong";
    private static final int LENGTH_MAX = 200;
    private static final int REPEATED_MAX = 100;
    private static final java.util.regex.Pattern REPEATED = java.util.regex.Pattern.compile("\\{(\\d*),?(\\d*)}");

    private Patterns() {}

    static Node compiled(Node.Apply apply, RuleFindings findings) {
        var pattern = apply.arguments().getLast();
        if (!(Constants.value(pattern) instanceof String text)) {
            findings.add(
                    CODE, pattern.at(), "A pattern is known when the rule is written", "Write it in quotation marks");
            return Names.wrong(apply.at());
        }
        if (text.length() > LENGTH_MAX || repeats(text) > REPEATED_MAX) {
            findings.add(
                    CODE,
                    pattern.at(),
                    "A pattern has at most %d characters, and repeats at most %d times"
                            .formatted(LENGTH_MAX, REPEATED_MAX),
                    "Write a simpler pattern");
            return Names.wrong(apply.at());
        }
        try {
            var ready = new Node.Literal(pattern.at(), Plain.TEXT, Pattern.compile(text));
            return new Node.Apply(
                    apply.at(),
                    apply.type(),
                    apply.function(),
                    List.of(apply.arguments().getFirst(), ready));
        } catch (PatternSyntaxException e) {
            findings.add(
                    CODE,
                    pattern.at(),
                    "This is no pattern: %s".formatted(e.getDescription()),
                    "Write a regular expression as RE2 has them");
            return Names.wrong(apply.at());
        }
    }

    /** How often repetitions within each other repeat at most, were all of them within each other. */
    private static long repeats(String pattern) {
        var repeats = 1L;
        var repeated = REPEATED.matcher(pattern);
        while (repeated.find() && repeats <= REPEATED_MAX) {
            for (var group = 1; group <= 2; group++) {
                var digits = repeated.group(group);
                if (digits.length() > 3) {
                    return Long.MAX_VALUE;
                }
                repeats = Math.max(repeats, digits.isEmpty() ? 0 : repeats * Long.parseLong(digits));
            }
        }
        return repeats;
    }
}
