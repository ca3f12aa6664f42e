package io.deskweave.metadata.publish;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.computing.Inputs;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.records.conditions.Conditions;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions of roll-ups are answered by the database, so they must be such that a filter can say the same. */
final class RollUpConditions {

    private RollUpConditions() {}

    /** @param model of a sound definition */
    static List<Problem> check(Model model) {
        var findings = new ArrayList<Problem>();
        for (var unit : Computations.of(model).units()) {
            unit.rollUps().stream()
                    .filter(rollUp -> !canBeSaid(rollUp))
                    .forEach(rollUp -> findings.add(finding(rollUp)));
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
}
