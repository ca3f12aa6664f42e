package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.Records;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and changes single records, each in one statement that checks and writes. */
@Component
class RecordDesk implements Records {

    private final TenantDatabase database;

    RecordDesk(TenantDatabase database) {
        this.database = database;
    }

    @Override
    public Stored create(TenantScope scope, InForce inForce, ObjectModel object, Map<String, @Nullable Object> values) {
        scope.require(Right.WRITE_RECORDS);
        var accepted = Accepted.created(object, values);
        var id = RecordIds.next();
        var checks = Checks.of(scope.tenant().schema(), inForce.model(), object, id, accepted.values());
        var statement = new Storing(scope, inForce.release(), object, accepted, checks);
        var answer = run(scope, inForce, object, () -> statement.insert(id));
        refuseAny(accepted, answer);
        return new Stored(id, answer.storedVersion());
    }

    @Override
    public Stored update(
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            Target target,
            Map<String, @Nullable Object> values) {
        scope.require(Right.WRITE_RECORDS);
        var accepted = Accepted.changed(object, values);
        var checks = Checks.of(scope.tenant().schema(), inForce.model(), object, target.id(), accepted.values());
        var statement = new Storing(scope, inForce.release(), object, accepted, checks);
        var answer = run(scope, inForce, object, () -> statement.update(target));
        if (answer.foundVersion().isEmpty()) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        refuseAny(accepted, answer);
        if (!answer.stored()) {
            throw new Refused(new RecordChanged(object.name(), target.version()));
        }
        return new Stored(target.id(), answer.storedVersion());
    }

    private Answer run(TenantScope scope, InForce inForce, ObjectModel object, Supplier<PlannedWrite> plan) {
        var planned = plan.get();
        try {
            return database.write(scope, planned::run);
        } catch (RuntimeException e) {
            throw new Violations(inForce.model(), object)
                    .problem(e)
                    .<RuntimeException>map(Refused::new)
                    .orElse(e);
        }
    }

    private static void refuseAny(Accepted accepted, Answer answer) {
        var findings = new ArrayList<Problem>(accepted.findings());
        findings.addAll(answer.findings());
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }
}
