package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An example being tried: what the rules say beside what they are expected to say. */
record FieldTrial(Element element, ObjectDefinition object, Surroundings around, Facts facts, Notes notes) {

    void tryOut(FieldDefinition field, Map<?, ?> expected) {
        var rules = field.rules();
        // Without a rule a field is seen, written and valid, and required when it says so.
        condition(field, "visible", expected, rules.visibleWhen(), true);
        condition(field, "required", expected, rules.requiredWhen(), field.required());
        condition(field, "readOnly", expected, rules.readOnlyWhen(), false);
        condition(field, "valid", expected, rules.validWhen(), true);
        if (expected.containsKey("default")) {
            initial(field, expected.get("default"));
        }
        if (expected.containsKey("value")) {
            computed(field, expected.get("value"));
        }
    }

    private void computed(FieldDefinition field, @Nullable Object json) {
        var record = around.record(object);
        if (!Computed.is(field.type())) {
            notes.add(
                    "metadata.example.not-computed",
                    List.of("expect", field.name(), "value"),
                    "Example '%s' expects a value of '%s', which is not computed"
                            .formatted(element.name(), field.name()),
                    "Give the value, or expect one of a formula or a roll-up");
            return;
        }
        record.flatMap(found -> found.member(field.name())).ifPresent(member -> {
            compare(field, "value", json, facts.at(Path.of(member)));
        });
    }

    private void compare(FieldDefinition field, String what, @Nullable Object json, @Nullable Object got) {
        try {
            var wanted = json == null ? null : Given.read(around, field, json);
            if (!Trial.same(wanted, got)) {
                failed(field, what, wanted, got);
            }
        } catch (ValueRejected e) {
            unreadable(field, what, e);
        }
    }

    private void unreadable(FieldDefinition field, String what, ValueRejected reason) {
        notes.add(
                "metadata.example.value-wrong",
                List.of("expect", field.name(), what),
                "Example '%s' expects a value that '%s' does not take: %s"
                        .formatted(element.name(), field.name(), reason.getMessage()),
                reason.advice());
    }

    private void condition(
            FieldDefinition field, String what, Map<?, ?> expected, @Nullable String rule, boolean without) {
        if (!(expected.get(what) instanceof Boolean wanted)) {
            return;
        }
        var read = read(rule, Type.Plain.YES_NO);
        if (rule != null && read.isEmpty()) {
            return;
        }
        boolean got = read.map(checked -> checked.holds(facts, !wanted)).orElse(without);
        if (what.equals("required") && field.required()) {
            got = true;
        }
        if (got != wanted) {
            failed(field, what, wanted, got);
        }
    }

    /** Empty when there is none, and when something is wrong with it: that is said where it stands. */
    private Optional<CheckedRule> read(@Nullable String rule, Type wanted) {
        return rule == null
                ? Optional.empty()
                : around.record(object)
                        .flatMap(record -> RuleLanguage.read(rule, around.rules(), record, wanted)
                                .tree())
                        .map(tree -> new CheckedRule(rule, tree));
    }

    private void initial(FieldDefinition field, @Nullable Object json) {
        var shape = around.shape(object, field);
        var rule = field.rules().initial();
        if (shape.isEmpty()) {
            return;
        }
        var read = read(rule, Type.of(shape.get(), around.rules()));
        if (rule != null && read.isEmpty()) {
            return;
        }
        try {
            compare(field, "default", json, read.isPresent() ? read.get().value(facts) : constant(field));
        } catch (ValueRejected e) {
            unreadable(field, "default", e);
        }
    }

    private @Nullable Object constant(FieldDefinition field) throws ValueRejected {
        var json = field.settings().get("default");
        return json == null ? null : Given.read(around, field, json);
    }

    private void failed(FieldDefinition field, String what, @Nullable Object wanted, @Nullable Object got) {
        notes.add(
                "metadata.example.failed",
                List.of("expect", field.name(), what),
                "Example '%s' expects '%s' of field '%s' of %s to be %s, and it is %s"
                        .formatted(
                                element.name(),
                                what,
                                field.name(),
                                object.name(),
                                Trial.shown(wanted),
                                Trial.shown(got)),
                "Mend the rule, or the example if the rule is right");
    }
}
