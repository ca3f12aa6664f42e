package io.deskweave.metadata.records.testing;

import io.deskweave.metadata.columns.TableChanges;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;

/** The tables of a model, made at one go as publishing would make them. */
public final class Tables {

    private static final Model NOTHING = Model.of("", List.of());

    private Tables() {}

    public static void create(TenantDatabase database, TenantScope scope, Model model) {
        database.define(scope, sql -> {
            var changes = new TableChanges(sql, scope.tenant().schema());
            Planner.plan(NOTHING, model)
                    .steps()
                    .forEach(step -> changes.statements(step).forEach(sql::execute));
            return true;
        });
    }
}
