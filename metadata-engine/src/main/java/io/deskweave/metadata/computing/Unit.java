package io.deskweave.metadata.computing;

import io.deskweave.metadata.computing.ComputedField.Formula;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fields of one object that are computed together: first what its lists come to, then its formulas, in the order in
 * which these need each other.
 *
 * @param number its place in the order of all units of the model: what it reads is computed by earlier ones
 */
public record Unit(int number, ObjectModel object, List<RollUp> rollUps, List<Formula> formulas) {

    public Unit {
        rollUps = List.copyOf(rollUps);
        formulas = List.copyOf(formulas);
    }

    /** The ids of its fields. */
    public List<String> fields() {
        return Stream.concat(
                        rollUps.stream().map(rollUp -> rollUp.field().id()),
                        formulas.stream().map(formula -> formula.field().id()))
                .toList();
    }
}
