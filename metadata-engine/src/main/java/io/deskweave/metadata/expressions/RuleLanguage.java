package io.deskweave.metadata.expressions;

import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.gate.Gate;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;

/** The way from the text of a rule to a checked tree that has passed the gate. */
public final class RuleLanguage {

    private RuleLanguage() {}

    /**
     * Never throws, whatever was written.
     *
     * @param record what the rule is asked about
     * @param wanted the type that its value must have
     */
    public static Reading read(String rule, Vocabulary vocabulary, RecordType record, Type wanted) {
        return Reading.of(rule, vocabulary, record, wanted, Gate::check);
    }

    /** A condition. */
    public static Reading condition(String rule, Vocabulary vocabulary, RecordType record) {
        return read(rule, vocabulary, record, Type.Plain.YES_NO);
    }
}
