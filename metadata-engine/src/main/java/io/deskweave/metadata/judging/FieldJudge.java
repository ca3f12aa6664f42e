package io.deskweave.metadata.judging;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.problems.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one field, ready.
 *
 * @param languages of the desk, for what is told when a value does not hold
 */
record FieldJudge(
        FieldModel field,
        Languages languages,
        Optional<CheckedRule> visible,
        Optional<CheckedRule> required,
        Optional<CheckedRule> readOnly,
        Optional<CheckedRule> valid,
        Optional<CheckedRule> initial) {

    /** Makes a rule of a text; empty when it cannot be read any more, for then it is as if it were not there. */
    @FunctionalInterface
    interface Maker {
        Optional<CheckedRule> make(FieldModel field, @Nullable String text, boolean condition);
    }

    static FieldJudge of(FieldModel field, Languages languages, Maker maker) {
        FieldRules rules = field.rules();
        return new FieldJudge(
                field,
                languages,
                maker.make(field, rules.visibleWhen(), true),
                maker.make(field, rules.requiredWhen(), true),
                maker.make(field, rules.readOnlyWhen(), true),
                maker.make(field, rules.validWhen(), true),
                maker.make(field, rules.initial(), false));
    }

    /** Whether it may have a value that nobody brought although it is hidden. */
    boolean mayHideGiven() {
        return visible.isPresent() && (initial.isPresent() || field.settings().get("default") != null);
    }

    boolean hidden(Facts facts) {
        return visible.isPresent() && !visible.get().holds(facts, true);
    }

    boolean isEmpty() {
        return Stream.of(visible, required, readOnly, valid, initial).allMatch(Optional::isEmpty);
    }

    /** What rules read that are asked of the record as it will be. */
    Stream<Path> inputsAfter() {
        return Stream.of(visible, required, valid).flatMap(rule -> inputs(rule));
    }

    /** What rules read that are asked of the record as it was. */
    Stream<Path> inputsBefore() {
        return inputs(readOnly);
    }

    Stream<Path> inputsVisible() {
        return inputs(visible);
    }

    Stream<Path> inputsInitial() {
        return inputs(initial);
    }

    private static Stream<Path> inputs(Optional<CheckedRule> rule) {
        return rule.stream().flatMap(each -> each.inputs().stream());
    }

    void judge(Situation situation, Consumer<Problem> findings) {
        var id = field.id();
        var value = situation.after().get(id);
        // Nobody wrote what is computed, so nobody is to blame for it while it is hidden.
        boolean changed = !Computed.is(field.type()) && situation.changed(id);
        if (changed && holds(readOnly, situation.factsBefore())) {
            findings.accept(new ValueReadOnly(field.name()));
            return;
        }
        if (hidden(situation.factsAfter())) {
            if (changed && value != null) {
                findings.accept(new ValueNotVisible(field.name()));
            }
            return;
        }
        if (value == null) {
            if (mustBeThere(situation)) {
                findings.accept(new ValueRequiredNow(field.name()));
            }
            return;
        }
        boolean asked = valid.isPresent() && concerns(valid.get(), situation.touched());
        if (asked && !valid.get().holds(situation.factsAfter(), true)) {
            findings.accept(new ValueNotValid(field.name(), field.rules().message(), languages));
        }
    }

    /** A required field that is seen only sometimes is required when it is seen. */
    private boolean mustBeThere(Situation situation) {
        if (field.required() && visible.isPresent() && concerns(visible.get(), situation.touched())) {
            return true;
        }
        return required.isPresent()
                && concerns(required.get(), situation.touched())
                && holds(required, situation.factsAfter());
    }

    private static boolean holds(Optional<CheckedRule> rule, Facts facts) {
        return rule.isPresent() && rule.get().holds(facts, false);
    }

    /** Whether the field or anything that the rule reads is written: what was wrong before holds up nobody. */
    private boolean concerns(CheckedRule rule, Set<String> touched) {
        return touched.contains(field.id())
                || rule.inputs().stream()
                        .anyMatch(path -> touched.contains(path.first().id()));
    }
}
