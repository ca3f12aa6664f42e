package io.deskweave.metadata.computing;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.judging.Initials;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Inverse;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
import java.util.Optional;

/** A field whose value is computed. */
public sealed interface ComputedField {

    ObjectModel object();

    FieldModel field();

    /** A value that a rule gives. */
    record Formula(ObjectModel object, FieldModel field, CheckedRule rule) implements ComputedField {

        public List<Path> inputs() {
            return rule.inputs();
        }

        /** Empty when there is none, or none that the field can keep. */
        public Optional<Object> value(Facts facts) {
            return Optional.ofNullable(rule.value(facts)).flatMap(value -> Initials.fitting(field, value));
        }
    }

    /**
     * What the records of a list come to.
     *
     * @param of the field of theirs that is looked at; empty when they are counted
     * @param condition about one of them
     */
    record RollUp(
            ObjectModel object,
            FieldModel field,
            Inverse list,
            Function function,
            Optional<FieldModel> of,
            Optional<CheckedRule> condition)
            implements ComputedField {}

    /** What is made of many values. */
    enum Function {
        COUNT,
        SUM,
        MIN,
        MAX,
        AVERAGE
    }
}
