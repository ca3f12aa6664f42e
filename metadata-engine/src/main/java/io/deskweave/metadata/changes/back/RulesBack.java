package io.deskweave.metadata.changes.back;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rules that come back beside a type that is still to be carried back must hold with both types. Those that do not are
 * left out, formulas stay retired; a rule that nobody can type would be none, and nobody would be told.
 */
public final class RulesBack {

    private static final int ROUNDS = 5;
    private static final int OBJECT = 1;
    private static final int FIELD = 3;
    private static final int PART = 4;
    private static final int RULE = 5;

    private final List<Finding> kept;

    private RulesBack(List<Finding> kept) {
        this.kept = kept;
    }

    /** @param check every finding about a definition */
    public static RollBack of(RollBack back, Function<Definition, ? extends List<? extends Problem>> check) {
        var kept = new ArrayList<>(back.kept());
        var rules = new RulesBack(kept);
        var definition = back.definition();
        // What reads a formula that stays retired is left out after it.
        for (int i = 0; i < ROUNDS; i++) {
            var broken = check.apply(definition).stream()
                    .map(Problem::path)
                    .filter(RulesBack::isRule)
                    .distinct()
                    .toList();
            for (var path : broken) {
                definition = rules.without(definition, path);
            }
        }
        return new RollBack(definition, kept);
    }

    private static boolean isRule(List<String> path) {
        return path.size() == RULE + 1
                && (path.get(PART).equals("rules")
                        || (path.get(PART).equals("settings") && path.get(RULE).equals("expression")));
    }

    private Definition without(Definition definition, List<String> path) {
        return definition.withObjects(definition.objects().stream()
                .map(object -> object.name().equals(path.get(OBJECT))
                        ? object.withFields(object.fields().stream()
                                .map(field -> field.name().equals(path.get(FIELD)) ? without(field, path) : field)
                                .toList())
                        : object)
                .toList());
    }

    private FieldDefinition without(FieldDefinition field, List<String> path) {
        boolean isFormula = path.get(PART).equals("settings");
        kept.add(Finding.warning(
                isFormula ? "metadata.rollback.formula-left-out" : "metadata.rollback.rule-left-out",
                isFormula
                        ? "Field '%s' of %s stays retired, for it is computed from what is carried back to another type"
                                .formatted(field.name(), path.get(OBJECT))
                        : "Field '%s' of %s comes back without its rule %s, which reads what is still carried back"
                                .formatted(field.name(), path.get(OBJECT), path.get(RULE)),
                isFormula
                        ? "Restore it when the values are carried back"
                        : "Write it anew when the values are carried back",
                path));
        return isFormula ? field.withRetired(true) : field.withRules(without(field.rules(), path.get(RULE)));
    }

    private static FieldRules without(FieldRules rules, String name) {
        boolean isValid = name.equals("validWhen");
        return new FieldRules(
                name.equals("visibleWhen") ? null : rules.visibleWhen(),
                name.equals("requiredWhen") ? null : rules.requiredWhen(),
                name.equals("readOnlyWhen") ? null : rules.readOnlyWhen(),
                isValid ? null : rules.validWhen(),
                isValid ? Texts.none() : rules.message(),
                name.equals("default") ? null : rules.initial());
    }
}
