package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Choice;
import io.deskweave.metadata.expressions.types.Type.Plain;

/** A rule as a whole has the type that its place asks for. */
final class Wanted {

    private Wanted() {}

    static Node check(Node tree, Type wanted, RuleFindings findings) {
        if (!wanted.takes(tree.type())) {
            findings.add(
                    "metadata.rule.result-wrong",
                    tree.at(),
                    "Here %s is asked for, and this is %s"
                            .formatted(
                                    wanted == Plain.YES_NO ? "a condition" : wanted.shown(),
                                    tree.type().shown()),
                    wanted == Plain.YES_NO
                            ? "Compare it with something, such as == or >"
                            : "Convert it, or compute another");
        }
        if (wanted instanceof Choice choice) {
            new Options(findings).check(choice, tree);
        }
        return Calls.widen(tree, wanted);
    }
}
