package io.deskweave.metadata.computing;

import io.deskweave.metadata.computing.ComputedField.Formula;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts computed fields in order. What reads values of its own record is computed along with them; what reads another
 * record's computed values is computed one stage later, when they are all there.
 */
final class Stages {

    private final Map<String, ComputedField> byId = new LinkedHashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final List<ComputedField> ordered = new ArrayList<>();

    private Stages(List<ComputedField> computed) {
        computed.forEach(each -> byId.put(each.field().id(), each));
    }

    static List<Unit> units(Model model, List<ComputedField> computed) {
        var stages = new Stages(computed);
        computed.forEach(stages::stage);
        int last =
                stages.stages.values().stream().mapToInt(stage -> stage).max().orElse(-1);
        var units = new ArrayList<Unit>();
        for (int stage = 0; stage <= last; stage++) {
            for (var object : model.objects()) {
                stages.unit(units, stage, object.id());
            }
        }
        return List.copyOf(units);
    }

    private void unit(List<Unit> units, int stage, String object) {
        var rollUps = new ArrayList<RollUp>();
        var formulas = new ArrayList<Formula>();
        for (var each : ordered) {
            if (!each.object().id().equals(object)
                    || stages.getOrDefault(each.field().id(), -1) != stage) {
                continue;
            }
            switch (each) {
                case RollUp rollUp -> rollUps.add(rollUp);
                case Formula formula -> formulas.add(formula);
            }
        }
        if (!rollUps.isEmpty() || !formulas.isEmpty()) {
            var of = rollUps.isEmpty()
                    ? formulas.getFirst().object()
                    : rollUps.getFirst().object();
            units.add(new Unit(units.size(), of, rollUps, formulas));
        }
    }

    /** What it needs stands before it in the order. Definitions with circles are not published. */
    private int stage(ComputedField of) {
        var id = of.field().id();
        var known = stages.get(id);
        if (known != null) {
            return known;
        }
        stages.put(id, 0);
        int stage = 0;
        switch (of) {
            case Formula formula -> {
                for (var path : formula.inputs()) {
                    stage = Math.max(stage, after(path.last().id(), path.isRelated()));
                }
            }
            case RollUp rollUp -> {
                stage = Math.max(
                        stage,
                        rollUp.of()
                                .map(FieldModel::id)
                                .map(read -> after(read, true))
                                .orElse(0));
                var conditions = rollUp.condition().stream()
                        .flatMap(rule -> rule.inputs().stream())
                        .map(Path::last);
                stage = Math.max(
                        stage,
                        conditions
                                .mapToInt(read -> after(read.id(), true))
                                .max()
                                .orElse(0));
            }
        }
        stages.put(id, stage);
        ordered.add(of);
        return stage;
    }

    private int after(String read, boolean elsewhere) {
        var computed = byId.get(read);
        return computed == null ? 0 : stage(computed) + (elsewhere ? 1 : 0);
    }
}
