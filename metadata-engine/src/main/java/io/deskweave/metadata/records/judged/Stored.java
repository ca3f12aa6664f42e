package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.ValueShape;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Values as columns give them: one column each, two for a place. */
final class Stored {

    private Stored() {}

    /** What to select for a column of this shape. */
    static List<String> columns(ValueShape shape, String column) {
        return shape instanceof ValueShape.Point ? List.of(column + "[0]", column + "[1]") : List.of(column);
    }

    static @Nullable Object value(ValueShape shape, Record row, int at) {
        return switch (shape) {
            case ValueShape.Text ignored -> row.get(at, String.class);
            case ValueShape.Choice ignored -> row.get(at, String.class);
            case ValueShape.WholeNumber ignored -> row.get(at, Long.class);
            case ValueShape.Decimal ignored -> row.get(at, BigDecimal.class);
            case ValueShape.YesNo ignored -> row.get(at, Boolean.class);
            case ValueShape.Date ignored -> row.get(at, LocalDate.class);
            case ValueShape.DateTime ignored -> row.get(at, Instant.class);
            case ValueShape.Duration ignored -> seconds(row.get(at, Long.class));
            case ValueShape.Reference ignored -> row.get(at, UUID.class);
            case ValueShape.Point ignored -> place(row.get(at, Double.class), row.get(at + 1, Double.class));
        };
    }

    private static @Nullable Duration seconds(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Place place(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new Place(latitude, longitude);
    }
}
