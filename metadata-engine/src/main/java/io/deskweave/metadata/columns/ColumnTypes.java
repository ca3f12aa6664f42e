package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.field;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.plan.Step;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** The column type of each shape. Lengths of texts are kept above the database, where they can grow without a lock. */
final class ColumnTypes {

    private static final DataType<Object> POINT = new DefaultDataType<>(SQLDialect.POSTGRES, Object.class, "point");

    private ColumnTypes() {}

    /** The second column of a value; empty when values have one column. */
    static Optional<Field<?>> second(Step.Column column) {
        if (column.sealed()) {
            return Optional.of(field(StableNames.digest(column.name()), SQLDataType.BLOB));
        }
        return switch (column.shape()) {
            case ValueShape.Money money -> Optional.of(field(StableNames.currency(column.name()), SQLDataType.CLOB));
            case ValueShape.AnyReference reference ->
                Optional.of(field(StableNames.object(column.name()), SQLDataType.CLOB));
            default -> Optional.empty();
        };
    }

    static DataType<?> of(Step.Column column) {
        return column.sealed() ? SQLDataType.BLOB : of(column.shape());
    }

    private static DataType<?> of(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text text -> SQLDataType.CLOB;
            case ValueShape.Choice choice -> SQLDataType.CLOB;
            case ValueShape.Category category -> SQLDataType.CLOB;
            case ValueShape.Choices choices -> SQLDataType.CLOB.array();
            // Without a scale of its own: each amount keeps the digits of its currency.
            case ValueShape.Money money -> SQLDataType.NUMERIC;
            case ValueShape.Address address -> SQLDataType.JSONB;
            case ValueShape.Files files -> SQLDataType.JSONB;
            case ValueShape.WholeNumber number -> SQLDataType.BIGINT;
            case ValueShape.Duration seconds -> SQLDataType.BIGINT;
            case ValueShape.Decimal decimal -> SQLDataType.NUMERIC(decimal.precision(), decimal.scale());
            case ValueShape.YesNo yesNo -> SQLDataType.BOOLEAN;
            case ValueShape.Date date -> SQLDataType.LOCALDATE;
            case ValueShape.DateTime moment -> SQLDataType.TIMESTAMPWITHTIMEZONE;
            case ValueShape.Point point -> POINT;
            case ValueShape.Reference reference -> SQLDataType.UUID;
            case ValueShape.References references -> SQLDataType.UUID.array();
            case ValueShape.AnyReference reference -> SQLDataType.UUID;
            case ValueShape.Person person -> SQLDataType.UUID;
            case ValueShape.Department department -> SQLDataType.UUID;
        };
    }
}
