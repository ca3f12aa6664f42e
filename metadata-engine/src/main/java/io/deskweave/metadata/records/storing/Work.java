package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.judged.Judging;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import org.jooq.DSLContext;

/** What a write stands in: a transaction that somebody else holds, for whom, and under which release. */
public record Work(DSLContext transaction, TenantScope scope, InForce inForce) {

    SchemaName schema() {
        return scope.tenant().schema();
    }

    Judging judging(ObjectModel object) {
        return new Judging(scope, inForce, object);
    }

    Recalculation recalculation() {
        return new Recalculation(transaction, schema(), inForce.model());
    }
}
