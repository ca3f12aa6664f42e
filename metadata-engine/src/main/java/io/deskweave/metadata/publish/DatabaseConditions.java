package io.deskweave.metadata.publish;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.computing.Inputs;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.conditions.Conditions;
import io.deskweave.metadata.views.View;
import io.deskweave.platform.problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of roll-ups and filters of views are answered by the database, so they must be such that a filter can say
 * the same.
 */
final class DatabaseConditions {

    private DatabaseConditions() {}

    /** @param model of a sound definition */
    static List<Problem> check(Model model) {
        var findings = new ArrayList<Problem>();
        for (var unit : Computations.of(model).units()) {
            unit.rollUps().stream()
                    .filter(rollUp -> !canBeSaid(rollUp))
                    .forEach(rollUp -> findings.add(finding(rollUp)));
        }
        var vocabulary = new ModelVocabulary(model);
        for (var view : model.elements("views", View.class)) {
            model.object(view.object())
                    .filter(object -> !canBeSaid(view, object, vocabulary))
                    .ifPresent(object -> findings.add(finding(view)));
        }
        return findings;
    }

    private static boolean canBeSaid(RollUp rollUp) {
        return rollUp.condition().isEmpty()
                || Conditions.filter(rollUp.condition().get(), rollUp.list().from(), new Inputs(Map.of(), Map.of()))
                        .isPresent();
    }

    private static Finding finding(RollUp rollUp) {
        return new Finding(
                "metadata.roll-up.condition-too-rich",
                "The condition of field '%s' of %s cannot be answered by the database"
                        .formatted(rollUp.field().name(), rollUp.object().name()),
                "Compare fields of the listed records with values; for more, give them a formula that is a yes/no",
                List.of(
                        "objects",
                        rollUp.object().name(),
                        "fields",
                        rollUp.field().name(),
                        "settings",
                        Computed.CONDITION),
                new TextPlace(0, 1, 1));
    }

    private static boolean canBeSaid(View view, ObjectModel object, Vocabulary vocabulary) {
        var text = view.filter();
        if (text == null) {
            return true;
        }
        return vocabulary
                .object(object.id())
                .flatMap(record -> RuleLanguage.read(text, vocabulary, record, Type.Plain.YES_NO)
                        .tree())
                .map(tree -> new CheckedRule(text, tree))
                .flatMap(rule -> Conditions.filter(rule, object, new Somebody()))
                .isPresent();
    }

    private static Finding finding(View view) {
        return new Finding(
                "metadata.view.filter-too-rich",
                "The filter of view '%s' cannot be answered by the database".formatted(view.name()),
                "Compare fields of %s itself with values; for more, give it a formula that is a yes/no"
                        .formatted(view.object()),
                List.of("views", view.name(), "filter"),
                new TextPlace(0, 1, 1));
    }

    /** Whoever opens a view, whenever that is: whether a filter can be said depends on neither. */
    private record Somebody() implements Facts {

        @Override
        public @Nullable Object at(Path path) {
            return null;
        }

        @Override
        public Object known(Ambient what) {
            return switch (what) {
                case NOW -> Instant.EPOCH;
                case TODAY -> LocalDate.EPOCH;
                case ACTOR_DEPARTMENTS -> List.of();
                case ACTOR_ID, ACTOR_KIND, ACTOR_ROLE, ORGANISATION_ID, ORGANISATION_ALIAS, ORGANISATION_NAME ->
                    "somebody";
            };
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
