package io.deskweave.metadata.expressions.checking;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a rule and where things stand in it, counted in code points as CEL counts. */
final class RuleText {

    private static final Pattern NUMBER = Pattern.compile("-?\\s*(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final int[] characters;
    private final int lengthMax;
    private Map<Long, Integer> positions = Map.of();

    RuleText(String text, int lengthMax) {
        this.lengthMax = lengthMax;
        characters = text.codePoints().toArray();
    }

    /** The tree as CEL reads it, without macros; empty when it cannot be read, which is found. */
    Optional<CelExpr> read(RuleFindings findings) {
        if (characters.length > lengthMax) {
            findings.add(
                    "metadata.rule.too-long",
                    lengthMax,
                    "A rule has at most %,d characters; this one has %,d".formatted(lengthMax, characters.length),
                    "Say it shorter, or split it into two fields");
            return Optional.empty();
        }
        var text = text(0, characters.length);
        if (text.isBlank()) {
            findings.add("metadata.rule.empty", 0, "This rule says nothing", "Write a condition, or remove the rule");
            return Optional.empty();
        }
        try {
            var parsed = ParsedTexts.of(text);
            positions = parsed.positions();
            return Optional.of(parsed.tree());
        } catch (CelValidationException e) {
            unreadable(e.getErrors(), findings);
            return Optional.empty();
        }
    }

    /** Only what comes first is told: what follows is mostly its consequence. */
    private void unreadable(List<CelIssue> issues, RuleFindings findings) {
        var first = issues.stream()
                .min(Comparator.comparing(CelIssue::getSourceLocation))
                .orElseThrow();
        var at = Math.max(
                0,
                offset(
                        first.getSourceLocation().getLine(),
                        first.getSourceLocation().getColumn()));
        Unreadable.tell(first.getMessage(), at, this, findings);
    }

    private int offset(int line, int column) {
        var seen = 1;
        for (var i = 0; i < characters.length; i++) {
            if (seen == line) {
                return Math.min(characters.length, i + column);
            }
            if (characters[i] == '\n') {
                seen++;
            }
        }
        return Math.min(characters.length, column);
    }

    int length() {
        return characters.length;
    }

    /** Where a node of CEL's tree stands: at its operator, dot or bracket. */
    int at(CelExpr node) {
        return Objects.requireNonNullElse(positions.get(node.id()), 0);
    }

    /** Where the name of a function begins that stands before this bracket. */
    int nameBefore(int bracket) {
        var end = bracket;
        while (end > 0 && Character.isWhitespace(characters[end - 1])) {
            end--;
        }
        var start = end;
        while (start > 0 && isName(characters[start - 1])) {
            start--;
        }
        return start < end ? start : bracket;
    }

    /** Where the name begins that stands behind this dot. */
    int nameAfter(int dot) {
        var start = dot + 1;
        while (start < characters.length && Character.isWhitespace(characters[start])) {
            start++;
        }
        return Math.min(start, characters.length);
    }

    /** The number that is written here, as it is written: CEL itself would have rounded it. */
    String number(int at) {
        var number = NUMBER.matcher(text(at, characters.length));
        return number.lookingAt() ? number.group().replaceAll("\\s", "") : "";
    }

    String text(int from, int to) {
        return new String(characters, from, to - from);
    }

    int line(int offset) {
        var line = 1;
        for (var i = 0; i < Math.min(offset, characters.length); i++) {
            line += characters[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    int column(int offset) {
        var column = 1;
        for (var i = Math.min(offset, characters.length) - 1; i >= 0 && characters[i] != '\n'; i--) {
            column++;
        }
        return column;
    }

    private static boolean isName(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
