package io.deskweave.metadata.expressions.checking;

import java.util.Map;

/** Says in people's words why CEL's parser could not read a text. */
final class Unreadable {

    private static final String CODE = "metadata.rule.unreadable";

    private static final Map<String, String> INSTEAD = Map.of(
            "=", "To compare, write two: ==",
            "&", "For both, write &&",
            "|", "For one of both, write ||",
            "<>", "For unequal, write !=",
            ";", "A rule is one expression, without a semicolon",
            "/", "For a remark, begin it with //",
            "'", "Close the quotation with the mark that opened it",
            "\"", "Close the quotation with the mark that opened it");

    private Unreadable() {}

    static void tell(String reason, int at, RuleText text, RuleFindings findings) {
        if (reason.contains("recursion limit")) {
            findings.add(
                    "metadata.rule.too-deep",
                    at,
                    "Too much is nested within each other, or too many parts follow one another",
                    "Take brackets away, or split the rule");
            return;
        }
        if (reason.startsWith("For input string")) {
            findings.add(
                    "metadata.rule.number-too-great",
                    at,
                    "This whole number is too great",
                    "Stay between -9223372036854775808 and 9223372036854775807");
            return;
        }
        var here = at < text.length() ? text.text(at, at + 1) : "";
        if (here.isEmpty()) {
            findings.add(
                    CODE,
                    at,
                    "The rule ends where more must come",
                    "Complete it: perhaps a value or a closing bracket is missing");
            return;
        }
        findings.add(CODE, at, "'%s' cannot stand here".formatted(shown(here)), advice(here, at, text));
    }

    private static String advice(String here, int at, RuleText text) {
        if (at > 0 && here.equals(">") && text.text(at - 1, at).equals("<")) {
            return String.valueOf(INSTEAD.get("<>"));
        }
        if (here.codePointAt(0) > '~') {
            return "Outside quotations only names, numbers and operators can stand, in plain Latin letters";
        }
        return INSTEAD.getOrDefault(here, "Look at what stands before it: an operator or a bracket may be missing");
    }

    private static String shown(String character) {
        var code = character.codePointAt(0);
        return Character.isISOControl(code) ? "U+%04X".formatted(code) : character;
    }
}
