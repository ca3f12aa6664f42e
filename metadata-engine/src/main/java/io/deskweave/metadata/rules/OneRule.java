package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.rules.computed.ComputedFields;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What is found about rules alone, for whoever looks at one of them again and again. */
public final class OneRule {

    private static final String CIRCLE = ".circle";

    private OneRule() {}

    /** Where in a definition something of a field stands, as findings name it. */
    public static List<String> path(ObjectDefinition object, FieldDefinition field, String... within) {
        return Findings.path(object, field, within);
    }

    /**
     * Findings at one place, and circles wherever they are told of.
     *
     * @param path where the rule stands, outermost first
     */
    public static List<Problem> check(Definition definition, FieldTypes types, Limits limits, List<String> path) {
        var retyped = definition.retyped();
        var versions = retyped.equals(definition) ? Stream.of(definition) : Stream.of(definition, retyped);
        return versions.flatMap(each -> found(each, types, limits).stream())
                .filter(finding -> finding.path().equals(path) || finding.code().endsWith(CIRCLE))
                .distinct()
                .toList();
    }

    private static List<Problem> found(Definition definition, FieldTypes types, Limits limits) {
        var findings = new Findings();
        new WrittenRules().check(new Examined(definition, types, ElementKinds.none(), limits), findings);
        findings.addAll(ComputedFields.check(definition, types, limits.ruleLength()));
        return findings.all();
    }
}
