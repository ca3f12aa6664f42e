package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class PlainBatches implements RecordBatches {

    @Override
    public Outcome insert(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var outcome = rehearse(transaction, scope, inForce, object, rows);
        for (int i = 0; i < rows.size(); i++) {
            if (!outcome.refused().containsKey(i)) {
                var values = new HashMap<Field<Object>, Object>();
                for (var f : object.fields()) {
                    var v = rows.get(i).get(f.name());
                    if (v instanceof Place p) {
                        v = DSL.field("point({0},{1})", DSL.val(p.longitude()), DSL.val(p.latitude()));
                    }
                    if (v == null && f.settings().get("default") != null)
                        v = f.settings().get("default");
                    if (v != null) values.put(DSL.field(StableNames.column(f)), v);
                }
                transaction
                        .insertInto(StableNames.table(scope.tenant().schema(), object))
                        .set(DSL.field(StableNames.ID), UUID.randomUUID())
                        .set(DSL.field(StableNames.CREATED_BY), scope.actor().subject())
                        .set(values)
                        .execute();
            }
        }
        return outcome;
    }

    @Override
    public Outcome rehearse(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var refused = new HashMap<Integer, List<Problem>>();
        var seen = new HashSet<Object>();
        for (int i = 0; i < rows.size(); i++) {
            for (FieldModel f : object.fields()) {
                var v = rows.get(i).get(f.name());
                if (v == null && f.required() && f.settings().get("default") == null) {
                    refused.put(i, List.of(new P("metadata.value.required", f.name(), "Field '%s' must have a value")));
                }
                if (v != null && f.unique()) {
                    if (transaction.fetchExists(transaction
                                    .selectOne()
                                    .from(StableNames.table(scope.tenant().schema(), object))
                                    .where(DSL.field(StableNames.column(f)).eq(v)))
                            || !seen.add(v)) {
                        refused.put(
                                i,
                                List.of(new P(
                                        "metadata.value.not-unique",
                                        f.name(),
                                        "Another record has this value in field '%s', which allows each value once")));
                    }
                }
            }
        }
        return new Outcome(rows.size() - refused.size(), refused);
    }

    record P(String code, String field, String text) implements Problem {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String message() {
            return text.formatted(field);
        }

        @Override
        public String advice() {
            return code.endsWith("required")
                    ? "Give it a value"
                    : "Give another value, or change the other record first";
        }

        @Override
        public List<String> path() {
            return List.of("values", field);
        }
    }
}
