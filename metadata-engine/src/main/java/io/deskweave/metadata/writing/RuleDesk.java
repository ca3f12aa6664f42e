package io.deskweave.metadata.writing;

import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.drafts.RuleDrafts;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.rules.Rules;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks at rules with the draft in which they would stand. */
@Service
class RuleDesk implements RuleDrafts {

    private final TenantDatabase database;
    private final FieldTypes types;
    private final Limits limits;

    RuleDesk(TenantDatabase database, FieldTypes types, Compiler compiler) {
        this.database = database;
        this.types = types;
        this.limits = compiler.limits();
    }

    @Override
    public List<Problem> findings(TenantScope scope, Written rule) {
        scope.require(READ_CONFIGURATION);
        var place = RuleSite.in(draft(scope), rule);
        if (rule.text().isBlank()) {
            return List.of();
        }
        return Rules.checkAt(place.path(rule.kind()), place.alone(rule), types, limits).stream()
                .map(RuleDesk::plain)
                .toList();
    }

    @Override
    public List<Name> names(TenantScope scope, Written rule) {
        scope.require(READ_CONFIGURATION);
        return RuleSite.in(draft(scope), rule).names(types, rule.kind());
    }

    private Definition draft(TenantScope scope) {
        return database.read(scope, sql -> {
            var schema = scope.tenant().schema();
            return new DraftTable(sql, schema)
                    .read()
                    .definition()
                    .orElseGet(() -> new ReleaseTables(sql, schema).inForce());
        });
    }

    /** Whoever writes the rule sees which one it is, and where in it: the message need not say so. */
    private static Problem plain(Problem problem) {
        if (!(problem instanceof Finding finding) || finding.place() == null) {
            return problem;
        }
        var told = ", line %d, column %d: "
                .formatted(finding.place().line(), finding.place().column());
        int begin = finding.message().indexOf(told);
        return begin < 0
                ? finding
                : new Finding(
                        finding.code(),
                        finding.message().substring(begin + told.length()),
                        finding.advice(),
                        finding.path(),
                        finding.place(),
                        finding.severity());
    }
}
