package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/** Answers questions about records, in transactions of their own and in those of others. */
@Component
public class RecordReader implements RecordQueries {

    private final TenantDatabase database;
    private final Keysets keysets;

    RecordReader(TenantDatabase database, Keysets keysets) {
        this.database = database;
        this.keysets = keysets;
    }

    @Override
    public RecordJson answer(TenantScope scope, InForce inForce, RecordQuery query) {
        scope.require(Right.READ_RECORDS);
        var plan = Planner.plan(scope, keysets.cipher(scope), query);
        return database.select(scope, plan.sql().text(), plan.sql()::bindTo, plan::read);
    }

    @Override
    public List<Look> look(TenantScope scope, InForce inForce, Watch watch) {
        scope.require(Right.READ_RECORDS);
        if (watch.ids().isEmpty()) {
            return List.of();
        }
        var plan = Planner.plan(scope, keysets.cipher(scope), watch);
        return database.select(scope, plan.sql().text(), plan.sql()::bindTo, plan::read);
    }

    /** Answers with what the transaction sees, its own writes included; needs READ_RECORDS. */
    public RecordJson within(DSLContext transaction, TenantScope scope, RecordQuery query) {
        scope.require(Right.READ_RECORDS);
        var plan = Planner.plan(scope, keysets.cipher(scope, transaction), query);
        try (var rows =
                transaction.resultQuery(plan.sql().text(), plan.sql().values()).fetchResultSet()) {
            return plan.read(rows);
        } catch (SQLException e) {
            throw new DataAccessException("The answer could not be read", e);
        }
    }
}
