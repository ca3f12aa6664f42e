package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.Checks.Check;
import io.deskweave.metadata.records.storing.refusals.ReferenceNotFound;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That what a value leads to is there. Where no foreign key holds it, the row is locked as a foreign key would do, so
 * that nobody deletes it before the record is kept.
 */
record LinkChecks(SchemaName schema, Model model, FieldModel field, List<Sql> value) {

    /**
     * Empty for a field that leads nowhere.
     *
     * @param value the pieces of the value, as its layout sends them
     */
    static Optional<Check> of(SchemaName schema, Model model, FieldModel field, List<Sql> value) {
        var checks = new LinkChecks(schema, model, field, value);
        return checks.condition().map(condition -> new Check(condition, checks.problem()));
    }

    /** Where there may be no value, which leads nowhere. */
    static Optional<Check> ofOptional(SchemaName schema, Model model, FieldModel field, List<Sql> value) {
        return of(schema, model, field, value)
                .map(check -> new Check(
                        Sql.of("(")
                                .add(value.getFirst())
                                .add(" is null or ")
                                .add(check.condition())
                                .add(")"),
                        check.problem()));
    }

    private Optional<Sql> condition() {
        return switch (field.shape()) {
            case ValueShape.Reference reference ->
                model.objectById(reference.objectId())
                        .map(target -> Sql.of("exists (select from " + table(target) + " t where t.\"id\" = ")
                                .add(value.getFirst())
                                .add(")"));
            case ValueShape.References references ->
                model.objectById(references.objectId()).map(this::all);
            case ValueShape.AnyReference any -> Optional.of(oneOf(any));
            case ValueShape.Person ignored -> Optional.of(organised("person", "subject"));
            case ValueShape.Department ignored -> Optional.of(organised("department_span", "id"));
            default -> Optional.empty();
        };
    }

    private Sql all(ObjectModel target) {
        return Sql.of("cardinality(")
                .add(value.getFirst())
                .add("::uuid[]) = (select count(*) from (select t.\"id\" from " + table(target)
                        + " t where t.\"id\" = any(")
                .add(value.getFirst())
                .add("::uuid[]) for key share) found)");
    }

    private Sql oneOf(ValueShape.AnyReference any) {
        var conditions = any.objectIds().stream()
                .flatMap(id -> model.objectById(id).stream())
                .map(target -> Sql.of("(")
                        .add(value.getLast())
                        .add(" = '" + target.id() + "' and exists (select from " + table(target)
                                + " t where t.\"id\" = ")
                        .add(value.getFirst())
                        .add(" for key share))"))
                .toList();
        return Sql.of("(false or ").addAll(conditions, " or ").add(")");
    }

    private Sql organised(String table, String key) {
        return Sql.of("exists (select from " + Quoted.table(schema, table) + " o where o." + key + " = ")
                .add(value.getFirst())
                .add(")");
    }

    private ReferenceNotFound problem() {
        var target = switch (field.shape()) {
            case ValueShape.Person ignored -> "the desk's people";
            case ValueShape.Department ignored -> "the desk's departments";
            default -> shown(model, field);
        };
        return new ReferenceNotFound(field.name(), target);
    }

    /** What a record that the field leads to is called. */
    static String shown(Model model, FieldModel field) {
        return field.targets().stream()
                .flatMap(id -> model.objectById(id).stream())
                .map(ObjectModel::name)
                .collect(Collectors.joining(" or "));
    }

    private String table(ObjectModel target) {
        return Quoted.table(schema, target);
    }
}
