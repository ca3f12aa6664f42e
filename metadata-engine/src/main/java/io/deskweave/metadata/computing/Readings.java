package io.deskweave.metadata.computing;

import io.deskweave.metadata.computing.ComputedField.Formula;
import io.deskweave.metadata.computing.ComputedField.Function;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Inverse;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the computations of a model; what can no longer be read is left out, and keeps its values as they are. */
final class Readings {

    private static final Logger log = LoggerFactory.getLogger(Readings.class);

    private final Model model;
    private final ModelVocabulary vocabulary;

    private Readings(Model model) {
        this.model = model;
        this.vocabulary = new ModelVocabulary(model);
    }

    static List<ComputedField> of(Model model) {
        var computed = new ArrayList<ComputedField>();
        var readings = new Readings(model);
        for (var object : model.objects()) {
            for (var field : object.fields()) {
                if (Computed.is(field.type())) {
                    readings.read(object, field).ifPresent(computed::add);
                }
            }
        }
        return computed;
    }

    private Optional<ComputedField> read(ObjectModel object, FieldModel field) {
        return field.type().key().equals(Computed.FORMULA)
                ? formula(object, field).map(formula -> formula)
                : rollUp(object, field).map(rollUp -> rollUp);
    }

    private Optional<Formula> formula(ObjectModel object, FieldModel field) {
        var text = String.valueOf(field.settings().get(Computed.EXPRESSION));
        return rule(object, text, Type.of(field.shape(), vocabulary)).map(rule -> new Formula(object, field, rule));
    }

    private Optional<RollUp> rollUp(ObjectModel object, FieldModel field) {
        var settings = field.settings();
        var list = model.inversesOf(object).stream()
                .filter(inverse -> inverse.name().equals(settings.get(Computed.LIST)))
                .findFirst();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var of = settings.get(Computed.FIELD) instanceof String name
                ? list.get().from().field(name)
                : Optional.<FieldModel>empty();
        var function = function(settings.get(Computed.FUNCTION));
        if (of.isEmpty() && function != Function.COUNT) {
            return Optional.empty();
        }
        if (!(settings.get(Computed.CONDITION) instanceof String text)) {
            return Optional.of(new RollUp(object, field, list.get(), function, of, Optional.empty()));
        }
        return condition(list.get(), text)
                .map(condition -> new RollUp(object, field, list.get(), function, of, Optional.of(condition)));
    }

    private Optional<CheckedRule> condition(Inverse list, String text) {
        return rule(list.from(), text, Type.Plain.YES_NO);
    }

    private static Function function(@Nullable Object name) {
        return Function.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
    }

    private Optional<CheckedRule> rule(ObjectModel object, String text, Type wanted) {
        var record = vocabulary.object(object.id()).orElseThrow();
        var reading = RuleLanguage.read(text, vocabulary, record, wanted);
        if (reading.tree().isEmpty()) {
            // It was sound when it was published; this version knows better, and what is in force stays in force.
            log.warn("A computation of {} can no longer be read and rests: {}", object.id(), reading.findings());
        }
        return reading.tree().map(tree -> new CheckedRule(text, tree));
    }
}
