package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What came of reading a rule: a tree, or what is wrong.
 *
 * @param tree empty when anything was found
 */
public record Reading(Optional<Node> tree, List<RuleFinding> findings) {

    /**
     * Never throws, whatever was written.
     *
     * @param wanted the type that the rule must have
     * @param gate looks at a tree with which nothing is wrong so far
     */
    public static Reading of(String rule, RuleContext context, Type wanted, BiConsumer<Node, RuleFindings> gate) {
        var text = new RuleText(rule, context.vocabulary().ruleLengthMax());
        var findings = new RuleFindings(text);
        var tree = text.read(findings)
                .map(read -> new Checker(text, new Names(context, findings), findings).check(read))
                .map(read -> Wanted.check(read, wanted, findings));
        if (findings.isEmpty()) {
            tree.ifPresent(read -> gate.accept(read, findings));
        }
        return new Reading(findings.isEmpty() ? tree : Optional.empty(), findings.inOrder());
    }
}
