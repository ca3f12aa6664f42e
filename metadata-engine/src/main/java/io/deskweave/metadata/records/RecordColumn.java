package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import java.util.Optional;

/** A column of records: one of the platform's own or one of a field. */
public sealed interface RecordColumn {

    String name();

    ValueShape shape();

    /** A column that every object has. */
    enum Standard implements RecordColumn {
        ID(new ValueShape.Text(36)),
        VERSION(new ValueShape.WholeNumber(0, Integer.MAX_VALUE)),
        RELEASE(new ValueShape.WholeNumber(0, Integer.MAX_VALUE)),
        CREATED_AT(new ValueShape.DateTime()),
        UPDATED_AT(new ValueShape.DateTime()),
        CREATED_BY(new ValueShape.Text(36));

        private final ValueShape shape;

        Standard(ValueShape shape) {
            this.shape = shape;
        }

        @Override
        public ValueShape shape() {
            return shape;
        }
    }

    /**
     * One part of the values of a field, such as the currency of money, by which records are found too.
     *
     * @param part its name in the API
     */
    record Part(FieldModel field, String part, ValueShape shape) implements RecordColumn {

        private static final int LONGEST = 200;
        private static final int DIGITS = 38;

        /** Empty when values of the field have no such part, or one that nobody is found by. */
        public static Optional<Part> named(FieldModel field, String part) {
            var shape = field.shape();
            if (shape instanceof ValueShape.Money) {
                return switch (part) {
                    case "amount" -> Optional.of(new Part(field, part, new ValueShape.Decimal(DIGITS, 4)));
                    case "currency" -> Optional.of(new Part(field, part, new ValueShape.Text(3)));
                    default -> Optional.empty();
                };
            }
            if (shape instanceof ValueShape.AnyReference && part.equals("object")) {
                return Optional.of(new Part(field, part, new ValueShape.Text(LONGEST)));
            }
            return shape instanceof ValueShape.Address && PostalAddress.TEXTS.contains(part)
                    ? Optional.of(new Part(field, part, new ValueShape.Text(LONGEST)))
                    : Optional.empty();
        }

        @Override
        public String name() {
            return field.id() + '.' + part;
        }
    }

    /** The column of a field. */
    record Own(FieldModel field) implements RecordColumn {

        @Override
        public String name() {
            return field.id();
        }

        @Override
        public ValueShape shape() {
            return field.shape();
        }
    }
}
