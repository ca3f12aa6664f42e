package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type.Choice;
import io.deskweave.platform.problems.NearNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts that meet a choice must be among its options: another could never be. */
final class Options {

    private static final int SHOWN = 60;
    private static final int FEW = 20;

    private final RuleFindings findings;

    Options(RuleFindings findings) {
        this.findings = findings;
    }

    void check(Choice choice, Node node) {
        switch (node) {
            case Node.Literal literal -> check(choice, literal.at(), literal.value());
            case Node.Choose choose -> {
                check(choice, choose.then());
                check(choice, choose.otherwise());
            }
            case Node.Several several -> several.elements().forEach(element -> check(choice, element));
            case Node.Listed listed -> listed.values().forEach(value -> check(choice, value));
            case Node.Apply apply -> {
                if (apply.function().name().equals("orElse")) {
                    apply.arguments().forEach(argument -> check(choice, argument));
                } else if (apply.function().name().equals("_[_]")) {
                    check(choice, apply.arguments().getFirst());
                }
            }
            default -> {}
        }
    }

    private void check(Choice choice, int at, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            list.forEach(each -> check(choice, at, each));
        }
        if (value instanceof Map<?, ?> table) {
            table.values().forEach(each -> check(choice, at, each));
        }
        if (value instanceof String text && !choice.options().contains(text)) {
            var few = choice.options().stream().limit(FEW).collect(Collectors.joining(", ", "There are: ", ""));
            findings.add(
                    "metadata.rule.option-unknown",
                    at,
                    "'%s' is not one of the options".formatted(text.length() > SHOWN ? text.substring(0, SHOWN) : text),
                    NearNames.advice(choice.options().stream(), text, few));
        }
    }
}
