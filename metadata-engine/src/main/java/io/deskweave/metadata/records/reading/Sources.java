package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Set;

/**
 * Where tables and columns enter a statement, be it as root, as reference, as list, in a filter or in an order. Which
 * rows and fields an actor may see, and how they are masked, belongs here and nowhere else.
 */
public record Sources(SchemaName schema) {

    private static final Set<String> PERSON = Set.of("name", "active");
    private static final Set<String> DEPARTMENT = Set.of("name", "path");

    /** An object's rows, under an alias, for FROM and JOIN. */
    Sql rows(ObjectModel object, String alias) {
        return Sql.of(Quoted.table(schema, object)).add(" ").add(alias);
    }

    /** A column in its own type, for filters and orders. */
    String column(String alias, RecordColumn column) {
        return column instanceof RecordColumn.Part part
                ? part(alias, part.field(), part.part())
                : alias + '.' + Quoted.column(column);
    }

    /** A part of a value that has several, in its own type. */
    String part(String alias, FieldModel field, String name) {
        var whole = column(alias, field);
        return switch (field.shape()) {
            case ValueShape.Point ignored -> '(' + whole + ")[" + (name.equals("longitude") ? 0 : 1) + ']';
            case ValueShape.Money ignored -> name.equals("currency") ? alias + '.' + Quoted.currency(field) : whole;
            case ValueShape.Address ignored -> address(field, whole, name);
            case ValueShape.Person ignored -> person(whole, name);
            case ValueShape.Department ignored -> department(whole, name);
            case ValueShape.AnyReference ignored -> alias + '.' + Quoted.object(field);
            default -> throw unknown(field, name);
        };
    }

    /** What the organisation says of someone. */
    private String person(String id, String name) {
        return name.equals("id")
                ? id
                : "(select o." + known(PERSON, name) + " from " + Quoted.table(schema, "person")
                        + " o where o.subject = " + id + ")";
    }

    /** What has ended goes by what it was called last. */
    private String department(String id, String name) {
        return name.equals("id")
                ? id
                : "(select o." + known(DEPARTMENT, name) + " from " + Quoted.table(schema, "department_span")
                        + " o where o.id = " + id + " order by o.valid_from desc limit 1)";
    }

    private static String known(Set<String> columns, String name) {
        if (!columns.contains(name)) {
            throw new IllegalArgumentException("Nobody has the part " + name);
        }
        return name;
    }

    private static String address(FieldModel field, String whole, String name) {
        if (name.equals("street")) {
            return '(' + whole + "->'street')";
        }
        if (PostalAddress.TEXTS.contains(name)) {
            return '(' + whole + "->>'" + name + "')";
        }
        throw unknown(field, name);
    }

    private static IllegalArgumentException unknown(FieldModel field, String name) {
        return new IllegalArgumentException("No value of %s has the part %s".formatted(field.name(), name));
    }

    String column(String alias, FieldModel field) {
        return alias + '.' + Quoted.column(field);
    }

    String id(String alias) {
        return column(alias, RecordColumn.Standard.ID);
    }

    /** A column as text, for reading: one form on the wire, whatever protocol the driver chooses for the type. */
    String text(String alias, RecordColumn column) {
        var plain = column(alias, column);
        var shape = column.shape();
        if (shape instanceof ValueShape.Choices) {
            return "array_to_json(" + plain + ")::text";
        }
        boolean isText = shape instanceof ValueShape.Choice
                || shape instanceof ValueShape.Category
                || (shape instanceof ValueShape.Text && column instanceof RecordColumn.Own);
        return isText ? plain : plain + "::text";
    }
}
