package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.back.RollBack;
import io.deskweave.metadata.changes.back.RulesBack;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.drafts.Releases.WayBack;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.publish.Publishing.Cause;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Earlier releases put in force again, inside a transaction. */
@Component
class RollBacks {

    private final Examination examination;
    private final Publishing publishing;
    private final FieldTypes types;
    private final Compiler compiler;

    RollBacks(Examination examination, Publishing publishing, FieldTypes types, Compiler compiler) {
        this.examination = examination;
        this.publishing = publishing;
        this.types = types;
        this.compiler = compiler;
    }

    WayBack way(ReleaseTables releases, int to) {
        var current = releases.inForce();
        var back = back(releases, to);
        return new WayBack(
                releases.current(),
                to,
                Differences.between(current, back.definition()),
                Finding.refusing(examination.findings(current, back.definition())),
                List.copyOf(back.kept()));
    }

    Release rollBack(TenantScope scope, DSLContext sql, RollBackOrder order) {
        var releases = new ReleaseTables(sql, scope.tenant().schema());
        if (order.from() != null && order.from() != releases.current()) {
            throw new Refused(DraftRefusal.RELEASE_OVERTAKEN);
        }
        var back = back(releases, order.to());
        if (Differences.between(releases.inForce(), back.definition()).isEmpty()) {
            throw new Refused(DraftRefusal.NOTHING_TO_ROLL_BACK);
        }
        if (!order.acceptKept() && !back.kept().isEmpty()) {
            throw new Refused(back.kept());
        }
        var cause = new Cause("configuration.rolled-back", order.note(), Map.of("to", "release " + order.to()));
        return publishing.publish(scope, sql, back.definition(), cause);
    }

    /** Refuses with {@code metadata.release.not-found}. */
    RollBack back(ReleaseTables releases, int to) {
        var then = releases.definition(to).orElseThrow(() -> new Refused(DraftRefusal.RELEASE_NOT_FOUND));
        return RulesBack.of(RollBack.of(releases.inForce(), then, types), compiler::check);
    }
}
