package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.ChangeRules;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.guards.Guards;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.uses.DeletedButUsed;
import io.deskweave.metadata.uses.MergedButNamed;
import io.deskweave.metadata.uses.RetiredButUsed;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that can be said against putting a definition in force, or asked, without looking at records. */
@Component
public class Examination {

    // What is being built up is allowed to be incomplete; publishing asks for it.
    private static final String INCOMPLETE = "metadata.object.title-missing";

    private final Compiler compiler;
    private final FieldTypes types;
    private final ElementKinds kinds;
    private final Keysets keysets;

    Examination(Compiler compiler, FieldTypes types, ElementKinds kinds, Keysets keysets) {
        this.compiler = compiler;
        this.types = types;
        this.kinds = kinds;
        this.keysets = keysets;
    }

    /** All of it, what refuses and what asks. */
    public List<Problem> findings(Definition current, Definition next) {
        var findings = new ArrayList<>(compiler.check(current, next));
        if (Finding.refusing(findings).isEmpty()) {
            findings.addAll(DatabaseConditions.check(compiler.build(next)));
        }
        if (!keysets.areKept()) {
            findings.addAll(Guards.withoutKeys(next));
        }
        findings.addAll(ChangeRules.check(current, next, types));
        findings.addAll(RetiredButUsed.check(current, next, types, kinds));
        findings.addAll(DeletedButUsed.check(current, next, types, kinds));
        findings.addAll(MergedButNamed.check(current, next, types, kinds));
        return findings;
    }

    /** What one change to a draft brings that refuses and did not before it. */
    public List<Problem> broughtBy(Definition current, Definition before, Definition after) {
        var brought = new ArrayList<>(findings(current, after));
        brought.removeAll(findings(current, before));
        brought.removeIf(finding -> finding.code().equals(INCOMPLETE));
        return Finding.refusing(brought);
    }
}
