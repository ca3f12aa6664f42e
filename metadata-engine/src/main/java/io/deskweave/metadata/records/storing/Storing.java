package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.judged.RuleInputs;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.Checks.Check;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans the statement that stores one record: it looks at the checks, writes when all of them hold and the values were
 * accepted, and answers both, so that a caller learns everything at once and nothing is written in vain.
 */
record Storing(TenantScope scope, InForce inForce, ObjectModel object, Accepted accepted, List<Check> checks) {

    PlannedWrite insert(UUID id) {
        var columns = Assigned.columns(accepted.values());
        var names = columns.keySet().stream().map(Sql::of).toList();
        var values = List.copyOf(columns.values());
        var inputs = inputs(Optional.empty());
        var sql = checked("null::integer")
                .add(", stored as (insert into " + table()
                        + "(\"id\", \"version\", \"release\", \"created_at\", \"updated_at\","
                        + " \"created_by\", \"updated_by\"" + (names.isEmpty() ? "" : ", "))
                .addAll(names, ", ")
                .add(") select ")
                .bind(id)
                .add(", 1, ")
                .bind(inForce.release())
                .add(", now(), now(), ")
                .bind(actor())
                .add(", ")
                .bind(actor())
                .add(values.isEmpty() ? "" : ", ")
                .addAll(values, ", ")
                .add(" from checked where ")
                .add(allWell())
                .add(" returning \"version\")");
        return new PlannedWrite(answered(sql, inputs), checks, inputs);
    }

    PlannedWrite update(Target target) {
        var assignments = new ArrayList<Sql>();
        Assigned.columns(accepted.values())
                .forEach(
                        (column, made) -> assignments.add(Sql.of(column + " = ").add(made)));
        var inputs = inputs(Optional.of(target.id()));
        var sql = checked("(select \"version\" from " + table() + " where \"id\" = ", target.id())
                .add(inputs.before())
                .add(", stored as (update " + table() + " t set \"version\" = t.\"version\" + 1, \"release\" = ")
                .bind(inForce.release())
                .add(", \"updated_at\" = now(), \"updated_by\" = ")
                .bind(actor())
                .add(assignments.isEmpty() ? "" : ", ")
                .addAll(assignments, ", ")
                .add(" from checked where t.\"id\" = ")
                .bind(target.id())
                .add(" and t.\"version\" = ")
                .bind(target.version())
                .add(" and ")
                .add(allWell())
                .add(" returning t.\"version\")");
        return new PlannedWrite(answered(sql, inputs), checks, inputs);
    }

    private Sql checked(String version) {
        return checked(Sql.of(version));
    }

    private Sql checked(String version, UUID id) {
        return checked(Sql.of(version).bind(id).add(")"));
    }

    /** The checks as columns c0, c1 and so on, then the version found. */
    private Sql checked(Sql version) {
        var sql = Sql.of("with checked as materialized (select ");
        for (int i = 0; i < checks.size(); i++) {
            sql.add(checks.get(i).condition()).add(" as c" + i + ", ");
        }
        return sql.add(version).add(" as found)");
    }

    private Sql allWell() {
        var sql = Sql.of(accepted.findings().isEmpty() ? "true" : "false");
        for (int i = 0; i < checks.size(); i++) {
            sql.add(" and c" + i);
        }
        return sql;
    }

    private Sql answered(Sql sql, RuleInputs inputs) {
        sql.add(" select ");
        for (int i = 0; i < checks.size(); i++) {
            sql.add("c" + i + ", ");
        }
        return sql.add("found, (select \"version\" from stored)")
                .add(inputs.columns())
                .add(" from checked");
    }

    private RuleInputs inputs(Optional<UUID> record) {
        return new RuleInputs(scope.tenant().schema(), inForce.model(), object, record, accepted.values());
    }

    private String table() {
        return Quoted.table(scope.tenant().schema(), object);
    }

    private UUID actor() {
        return scope.actor().subject();
    }
}
