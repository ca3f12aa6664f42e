package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.ColumnTypes;
import io.deskweave.metadata.records.sql.Sql;
import java.util.Optional;

/** Values on their way into a column. */
final class Assigned {

    private Assigned() {}

    static Sql value(FieldModel field, Optional<Object> value) {
        if (value.isPresent() && value.get() instanceof Place place) {
            return Sql.of("point(")
                    .bind(place.longitude())
                    .add(", ")
                    .bind(place.latitude())
                    .add(")");
        }
        return new Sql().bind(value.orElse(null), ColumnTypes.of(field.shape()));
    }
}
