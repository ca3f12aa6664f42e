package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;

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
