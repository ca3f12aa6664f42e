package io.deskweave.metadata.rules;

import io.deskweave.metadata.conversions.RetypingRules;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.guards.Guards;
import io.deskweave.metadata.rules.computed.ComputedFields;
import io.deskweave.metadata.rules.elements.ElementRules;
import io.deskweave.metadata.rules.languages.LanguageRules;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.stream.Stream;

/** All rules that a definition must keep. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new StableIds(),
            new ObjectNames(),
            new FieldNames(),
            new NamesTaken(),
            new GeneratedNamesTaken(),
            new Wording(),
            (examined, findings) -> findings.addAll(
                    LanguageRules.check(examined.definition(), examined.limits().languages())),
            new Types(),
            new Defaults(),
            new Keys(),
            new References(),
            new TitleFields(),
            new WrittenRules(),
            (examined, findings) -> findings.addAll(ComputedFields.check(
                    examined.definition(), examined.types(), examined.limits().ruleLength())),
            (examined, findings) -> findings.addAll(RetypingRules.check(examined.definition(), examined.types())),
            (examined, findings) -> findings.addAll(ElementRules.check(
                    examined.definition(),
                    examined.types(),
                    examined.kinds(),
                    examined.limits().ruleLength())));

    private static final String CIRCLE = ".circle";

    private Rules() {}

    /** Every finding; the definition is sound when none of them refuses. */
    public static List<Problem> check(Definition definition, FieldTypes types, ElementKinds kinds, Limits limits) {
        var findings = new Findings();
        var examined = new Examined(definition, types, kinds, limits);
        new Sizes(limits).check(examined, findings);
        for (var rule : ALL) {
            rule.check(examined, findings);
        }
        findings.addAll(Guards.check(definition, types, kinds));
        return findings.all();
    }

    /** Where in a definition something of a field stands, as findings name it. */
    public static List<String> path(ObjectDefinition object, FieldDefinition field, String... within) {
        return Findings.path(object, field, within);
    }

    /**
     * Findings about the rule that stands at a path, and circles wherever they are told of: for whoever looks at one
     * rule again and again.
     */
    public static List<Problem> checkAt(List<String> path, Definition definition, FieldTypes types, Limits limits) {
        var retyped = definition.retyped();
        var versions = retyped.equals(definition) ? Stream.of(definition) : Stream.of(definition, retyped);
        return versions.flatMap(each -> written(each, types, limits).stream())
                .filter(finding -> finding.path().equals(path) || finding.code().endsWith(CIRCLE))
                .distinct()
                .toList();
    }

    private static List<Problem> written(Definition definition, FieldTypes types, Limits limits) {
        var findings = new Findings();
        new WrittenRules().check(new Examined(definition, types, ElementKinds.none(), limits), findings);
        findings.addAll(ComputedFields.check(definition, types, limits.ruleLength()));
        return findings.all();
    }
}
