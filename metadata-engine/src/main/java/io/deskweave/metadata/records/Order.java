package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;

/**
 * One column of an order. Records without a value come last when ascending and first when descending; what is equal in
 * all columns is ordered by id, in the direction of the last column named.
 */
public record Order(RecordColumn column, boolean descending) {

    private static final int LONGEST_ORDERED_TEXT = 1000;

    public Order {
        boolean encrypted =
                column instanceof RecordColumn.Own own && own.field().encrypted();
        if (encrypted || !orderable(column.shape())) {
            throw new IllegalArgumentException("Records cannot be ordered by " + column.name());
        }
    }

    /** Whether an order may name a field; of what is encrypted nobody knows which is the greater. */
    public static boolean orderable(FieldModel field) {
        return !field.encrypted() && orderable(field.shape());
    }

    /** Whether an order may name a column of this shape: long texts would make long cursors, places have no order. */
    public static boolean orderable(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text text -> text.lengthMax() <= LONGEST_ORDERED_TEXT;
            case ValueShape.Point ignored -> false;
            case ValueShape.Reference ignored -> false;
            case ValueShape.References ignored -> false;
            case ValueShape.AnyReference ignored -> false;
            case ValueShape.Person ignored -> false;
            case ValueShape.Department ignored -> false;
            case ValueShape.WholeNumber ignored -> true;
            case ValueShape.Duration ignored -> true;
            case ValueShape.Decimal ignored -> true;
            case ValueShape.YesNo ignored -> true;
            case ValueShape.Date ignored -> true;
            case ValueShape.DateTime ignored -> true;
            case ValueShape.Choice ignored -> true;
            case ValueShape.Category ignored -> true;
            // By amount alone; whoever has several currencies filters by one of them.
            case ValueShape.Money ignored -> true;
            case ValueShape.Choices ignored -> false;
            case ValueShape.Address ignored -> false;
            case ValueShape.Files ignored -> false;
        };
    }
}
