package io.deskweave.metadata.expressions;

import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.gate.Gate;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;
import java.util.List;

/** The way from the text of a rule to a checked tree that has passed the gate. */
public final class RuleLanguage {

    private RuleLanguage() {}

    /**
     * A rule whose value has a type. Never throws, whatever was written.
     *
     * @param wanted the type that its value must have; a choice's value must be among its options
     */
    public static Reading read(String rule, RuleContext context, Type wanted) {
        return Reading.of(rule, context, wanted, Gate::check);
    }

    /** A rule about records of one kind, with nothing beside. */
    public static Reading read(String rule, Vocabulary vocabulary, RecordType record, Type wanted) {
        return read(rule, RuleContext.of(vocabulary, record), wanted);
    }

    /** A condition. */
    public static Reading condition(String rule, RuleContext context) {
        return read(rule, context, Type.Plain.YES_NO);
    }

    /** A condition about records of one kind, with nothing beside. */
    public static Reading condition(String rule, Vocabulary vocabulary, RecordType record) {
        return condition(rule, RuleContext.of(vocabulary, record));
    }

    /**
     * A rule that chooses one of these: a team, a policy, a way out. A key that is written and is none of them is
     * found with the nearest; one that is computed is nothing's business until it is asked, so look at its value.
     */
    public static Reading choice(String rule, RuleContext context, List<String> keys) {
        return read(rule, context, new Type.Choice(keys));
    }
}
