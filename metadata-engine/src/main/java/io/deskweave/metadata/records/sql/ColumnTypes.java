package io.deskweave.metadata.records.sql;

import io.deskweave.metadata.fields.ValueShape;

/** What PostgreSQL calls the type of each shape where a placeholder must say it. */
public final class ColumnTypes {

    private ColumnTypes() {}

    public static String of(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text ignored -> "text";
            case ValueShape.WholeNumber ignored -> "bigint";
            case ValueShape.Duration ignored -> "bigint";
            case ValueShape.Decimal ignored -> "numeric";
            case ValueShape.YesNo ignored -> "boolean";
            case ValueShape.Date ignored -> "date";
            case ValueShape.DateTime ignored -> "timestamptz";
            case ValueShape.Choice ignored -> "text";
            case ValueShape.Category ignored -> "text";
            case ValueShape.Choices ignored -> "text[]";
            case ValueShape.Money ignored -> "numeric";
            case ValueShape.Address ignored -> "jsonb";
            case ValueShape.Files ignored -> "jsonb";
            case ValueShape.Point ignored -> "point";
            case ValueShape.Reference ignored -> "uuid";
            case ValueShape.References ignored -> "uuid[]";
            case ValueShape.AnyReference ignored -> "uuid";
            case ValueShape.Person ignored -> "uuid";
            case ValueShape.Department ignored -> "uuid";
        };
    }
}
