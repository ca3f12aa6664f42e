package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Answers questions about records. */
@Component
class RecordReader implements RecordQueries {

    private final TenantDatabase database;

    RecordReader(TenantDatabase database) {
        this.database = database;
    }

    @Override
    public RecordJson answer(TenantScope scope, InForce inForce, RecordQuery query) {
        scope.require(Right.READ_RECORDS);
        var tenant = scope.tenant();
        var plan = Planner.plan(tenant.schema(), tenant.id(), query);
        return database.select(scope, plan.sql().text(), plan.sql()::bindTo, plan::read);
    }
}
