package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.gate.Gate;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.judging.Circles;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import io.deskweave.metadata.judging.RuleFaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every rule that was written can be read, has the type of its place, and no first values need each other in turn. */
final class WrittenRules implements Rule {

    private static final String RULES = "rules";
    private static final String INITIAL = "default";

    @Override
    public void check(Examined examined, Findings findings) {
        boolean any = examined.objects().stream()
                .flatMap(object -> object.fields().stream())
                .anyMatch(field -> !field.rules().isEmpty());
        if (!any) {
            return;
        }
        var vocabulary = new DefinitionVocabulary(
                examined.definition(), examined.types(), examined.limits().ruleLength());
        for (var object : examined.objects()) {
            if (!object.retired()) {
                vocabulary
                        .object(object.id())
                        .ifPresent(record -> new OfObject(examined, vocabulary, object, record, findings).check());
            }
        }
    }

    /** One object under examination. */
    private record OfObject(
            Examined examined,
            DefinitionVocabulary vocabulary,
            ObjectDefinition object,
            RecordType record,
            Findings findings) {

        void check() {
            var needs = new LinkedHashMap<String, List<String>>();
            for (var field : object.fields()) {
                if (!field.retired() && !field.rules().isEmpty()) {
                    check(field, needs);
                }
            }
            Circles.in(needs)
                    .ifPresent(circle -> findings.add(
                            "metadata.rule.circle",
                            Findings.path(object, field(circle.getFirst()), RULES, INITIAL),
                            "The first values of these fields need each other: " + String.join(" → ", circle),
                            "Let one of them do without the others"));
        }

        private FieldDefinition field(String name) {
            return object.field(name).orElseThrow();
        }

        private void check(FieldDefinition field, Map<String, List<String>> needs) {
            var rules = field.rules();
            var condition = Type.Plain.YES_NO;
            refuseNeverAsked(field);
            read(field, "visibleWhen", rules.visibleWhen(), condition);
            read(field, "requiredWhen", rules.requiredWhen(), condition);
            read(field, "readOnlyWhen", rules.readOnlyWhen(), condition);
            read(field, "validWhen", rules.validWhen(), condition);
            if (rules.initial() == null) {
                return;
            }
            checkMayHaveInitial(field);
            vocabulary
                    .shape(object, field)
                    .flatMap(shape -> read(field, INITIAL, rules.initial(), Type.of(shape, vocabulary)))
                    .ifPresent(tree -> needs.put(field.name(), neededBy(tree)));
        }

        /** Of what is computed nothing is asked but that it holds. */
        private void refuseNeverAsked(FieldDefinition field) {
            if (Computed.is(field.type())) {
                neverAsked(field, "requiredWhen", field.rules().requiredWhen());
                neverAsked(field, "readOnlyWhen", field.rules().readOnlyWhen());
            }
        }

        private void neverAsked(FieldDefinition field, String name, @Nullable String text) {
            if (text != null) {
                findings.add(
                        "metadata.rule.never-asked",
                        Findings.path(object, field, RULES, name),
                        "The platform gives field '%s' of %s its value"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name())),
                        "Remove the rule");
            }
        }

        private void checkMayHaveInitial(FieldDefinition field) {
            if (field.settings().containsKey("default")) {
                findings.add(
                        "metadata.rule.two-defaults",
                        Findings.path(object, field, RULES, INITIAL),
                        "Field '%s' of %s has both a default and a rule for it"
                                .formatted(Findings.shown(field.name()), Findings.shown(object.name())),
                        "Keep one of them");
            }
            boolean given = examined.types()
                    .find(field.type())
                    .filter(type -> !type.writable())
                    .isPresent();
            if (given) {
                neverAsked(field, INITIAL, field.rules().initial());
            }
        }

        /** Names of fields whose values this rule needs, as they are called now. */
        private static List<String> neededBy(Node tree) {
            return Walk.inputs(tree).stream()
                    .map(Path::first)
                    .map(member -> member.name())
                    .distinct()
                    .toList();
        }

        private Finding heavy(FieldDefinition field, String name, String what) {
            return Finding.warning(
                    "metadata.rule.heavy",
                    what + " could take more than half of what a rule may take",
                    "It is asked with every write: search in shorter texts or in fewer records if you can",
                    Findings.path(object, field, RULES, name));
        }

        private Optional<Node> read(FieldDefinition field, String name, @Nullable String text, Type wanted) {
            if (text == null) {
                return Optional.empty();
            }
            var reading = RuleLanguage.read(text, vocabulary, record, wanted);
            var what = "%s of field '%s' of %s"
                    .formatted(name, Findings.shown(field.name()), Findings.shown(object.name()));
            findings.addAll(RuleFaults.of(reading, what, Findings.path(object, field, RULES, name)));
            reading.tree().filter(Gate::isHeavy).ifPresent(tree -> findings.addAll(List.of(heavy(field, name, what))));
            return reading.tree();
        }
    }
}
