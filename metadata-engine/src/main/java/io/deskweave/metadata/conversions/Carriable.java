package io.deskweave.metadata.conversions;

import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueShape;

/** Which fields' types can change. */
final class Carriable {

    private Carriable() {}

    /** What people do not write follows from elsewhere; what leads to another record is more than a value. */
    static boolean is(FieldType type, ValueShape shape) {
        return type.writable() && isValue(shape);
    }

    private static boolean isValue(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text ignored -> true;
            case ValueShape.WholeNumber ignored -> true;
            case ValueShape.Decimal ignored -> true;
            case ValueShape.YesNo ignored -> true;
            case ValueShape.Date ignored -> true;
            case ValueShape.DateTime ignored -> true;
            case ValueShape.Duration ignored -> true;
            case ValueShape.Choice ignored -> true;
            case ValueShape.Choices ignored -> true;
            case ValueShape.Category ignored -> true;
            case ValueShape.Money ignored -> true;
            case ValueShape.Address ignored -> true;
            case ValueShape.Point ignored -> true;
            case ValueShape.Files ignored -> false;
            case ValueShape.Reference ignored -> false;
            case ValueShape.References ignored -> false;
            case ValueShape.AnyReference ignored -> false;
            case ValueShape.Person ignored -> false;
            case ValueShape.Department ignored -> false;
        };
    }
}
