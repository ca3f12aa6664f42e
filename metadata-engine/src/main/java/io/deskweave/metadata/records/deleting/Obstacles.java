package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** What keeps a deletion from coming back: a unique value that is given again, or a target that is gone. */
record Obstacles(DSLContext transaction, TenantScope scope, Model model, UUID deletion) {

    List<Problem> of(ObjectModel object) {
        var findings = new ArrayList<Problem>();
        for (var field : object.fields()) {
            if (field.unique() && any(object, taken(object, field))) {
                findings.add(new RestoreNotUnique(object.name(), field.name()));
            }
            for (var target : field.targets()) {
                var found = model.objectById(target);
                if (found.isPresent() && any(object, missing(field, found.get()))) {
                    findings.add(new RestoreTargetMissing(
                            object.name(), field.name(), found.get().name()));
                }
            }
        }
        return findings;
    }

    private boolean any(ObjectModel object, Sql condition) {
        var sql = Sql.of("select exists (select from " + bin() + " b cross join lateral jsonb_populate_record(null::"
                        + table(object) + ", b.kept) r where b.field is null and b.object = '" + object.id()
                        + "' and b.deletion = ")
                .bind(deletion)
                .add(" and ")
                .add(condition)
                .add(")");
        return Boolean.TRUE.equals(
                transaction.fetchSingle(sql.text(), sql.values()).get(0, Boolean.class));
    }

    private Sql taken(ObjectModel object, FieldModel field) {
        var column = Quoted.compared(field);
        return Sql.of("exists (select from " + table(object) + " t where t." + column + " = r." + column + ")");
    }

    /** Those who went together find each other again. */
    private Sql missing(FieldModel field, ObjectModel target) {
        var column = "r." + Quoted.column(field);
        return switch (field.shape()) {
            case ValueShape.References ignored ->
                Sql.of("exists (select from unnest(" + column + ") e(id) where ")
                        .add(absent(target, "e.id"))
                        .add(")");
            case ValueShape.AnyReference ignored ->
                Sql.of("r." + Quoted.object(field) + " = '" + target.id() + "' and ")
                        .add(absent(target, column));
            default -> Sql.of(column + " is not null and ").add(absent(target, column));
        };
    }

    private Sql absent(ObjectModel target, String id) {
        return Sql.of("not exists (select from " + table(target) + " t where t.\"id\" = " + id + ") and not exists"
                        + " (select from " + bin() + " x where x.field is null and x.object = '" + target.id()
                        + "' and x.record = " + id + " and x.deletion = ")
                .bind(deletion)
                .add(")");
    }

    private String table(ObjectModel object) {
        return Quoted.table(scope.tenant().schema(), object);
    }

    private String bin() {
        return new BinTable(transaction, scope).name();
    }
}
