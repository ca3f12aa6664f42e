package io.deskweave.metadata.expressions.evaluation;

import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.tree.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rule that was read, checked and let through, ready to answer; safe to be asked by many at once. */
public final class CheckedRule {

    private static final Logger log = LoggerFactory.getLogger(CheckedRule.class);

    private final String text;
    private final Node tree;
    private final List<Path> inputs;
    private final Assembly.Evaluation evaluation;
    private final Breaker breaker = new Breaker(System::nanoTime);

    public CheckedRule(String text, Node tree) {
        this.text = text;
        this.tree = tree;
        this.inputs = Walk.inputs(tree);
        this.evaluation = Assembly.of(tree);
    }

    public String text() {
        return text;
    }

    public Node tree() {
        return tree;
    }

    /** Every value of records that it reads, each once. */
    public List<Path> inputs() {
        return inputs;
    }

    /** Its value; null when there is none. Never throws. */
    public @Nullable Object value(Facts facts) {
        try {
            return answer(facts);
        } catch (RuleTooLong e) {
            return null;
        }
    }

    private @Nullable Object answer(Facts facts) {
        return evaluation.code().answer(new Frame(facts, evaluation.slots()));
    }

    /** Whether it holds; a rule that rests says what it was given. */
    public boolean holds(Facts facts, boolean resting) {
        var began = breaker.now();
        if (breaker.rests(began)) {
            return resting;
        }
        try {
            boolean holds = Boolean.TRUE.equals(answer(facts));
            if (breaker.ended(began)) {
                rest();
            }
            return holds;
        } catch (RuleTooLong e) {
            if (breaker.struck(breaker.now())) {
                rest();
            }
            return resting;
        }
    }

    private void rest() {
        log.warn("The rule '{}' was too slow several times and rests for a minute", text);
    }
}
