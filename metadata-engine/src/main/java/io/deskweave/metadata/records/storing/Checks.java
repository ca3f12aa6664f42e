package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.ValueNotUnique;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What only the table knows about a record's values, each as a condition that is true when all is well. */
final class Checks {

    /** One condition and what its being false means. */
    record Check(Sql condition, Problem problem) {}

    private final SchemaName schema;
    private final Model model;
    private final ObjectModel object;
    private final List<Check> all = new ArrayList<>();

    private Checks(SchemaName schema, Model model, ObjectModel object) {
        this.schema = schema;
        this.model = model;
        this.object = object;
    }

    static List<Check> of(
            SchemaName schema, Model model, ObjectModel object, UUID record, Map<FieldModel, Optional<Object>> values) {
        var checks = new Checks(schema, model, object);
        values.forEach((field, value) -> value.ifPresent(v -> checks.add(record, field, v)));
        checks.addScoped(record, values);
        return checks.all;
    }

    private void add(UUID record, FieldModel field, Object value) {
        var layout = Layout.of(field);
        var bound = layout.sent().stream()
                .map(sent -> new Sql().bind(sent.piece().apply(value), sent.type()))
                .toList();
        LinkChecks.of(schema, model, field, bound).ifPresent(all::add);
        if (field.unique() && object.scopeOf(field).isEmpty()) {
            all.add(new Check(
                    Sql.of("not exists (select from " + Quoted.table(schema, object) + " where "
                                    + Quoted.compared(field) + " = ")
                            .add(bound.get(Layout.compared(field)))
                            .add(" and \"id\" <> ")
                            .bind(record)
                            .add(")"),
                    ValueNotUnique.of(object, field)));
        }
    }

    /** Whoever moves a record into another scope meets other values there. */
    private void addScoped(UUID record, Map<FieldModel, Optional<Object>> values) {
        for (var field : object.fields()) {
            var scope = object.scopeOf(field);
            boolean touched = values.containsKey(field) || scope.stream().anyMatch(values::containsKey);
            if (field.unique() && !scope.isEmpty() && touched) {
                var sql = Sql.of("not exists (select from " + Quoted.table(schema, object) + " u where u."
                                + Quoted.compared(field) + " = ")
                        .add(present(record, field, values));
                for (var each : scope) {
                    sql.add(" and u." + Quoted.column(each) + " is not distinct from ")
                            .add(present(record, each, values));
                }
                all.add(new Check(
                        sql.add(" and u.\"id\" <> ").bind(record).add(")"), ValueNotUnique.of(object, field)));
            }
        }
    }

    /** What a field will hold: what is written, else what it holds. */
    private Sql present(UUID record, FieldModel field, Map<FieldModel, Optional<Object>> values) {
        var written = values.get(field);
        var sent = Layout.of(field).sent().get(Layout.compared(field));
        return written != null
                ? new Sql().bind(written.map(sent.piece()).orElse(null), sent.type())
                : Sql.of("(select " + Quoted.compared(field) + " from " + Quoted.table(schema, object)
                                + " where \"id\" = ")
                        .bind(record)
                        .add(")");
    }
}
