package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.FileColumn;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Values as columns give them: one column each, two for a place, for money and for a reference to any object. */
public final class Stored {

    private Stored() {}

    /** What to select for a column of this shape. */
    public static List<String> columns(ValueShape shape, String column) {
        return switch (shape) {
            case ValueShape.Point ignored -> List.of(column + "[0]", column + "[1]");
            case ValueShape.Money ignored -> List.of(column, Quoted.currency(column));
            case ValueShape.Address ignored -> List.of(column + "::text");
            case ValueShape.AnyReference ignored -> List.of(column, Quoted.object(column));
            case ValueShape.Files ignored -> List.of(column + "::text");
            default -> List.of(column);
        };
    }

    /** What to select of a field; of an encrypted one the sealed bytes, whatever its shape. */
    public static List<String> columns(FieldModel field) {
        var column = Quoted.column(field);
        return field.encrypted() ? List.of(column) : columns(field.shape(), column);
    }

    public static @Nullable Object value(ValueShape shape, Record row, int at) {
        return switch (shape) {
            case ValueShape.Text ignored -> row.get(at, String.class);
            case ValueShape.Choice ignored -> row.get(at, String.class);
            case ValueShape.Category ignored -> row.get(at, String.class);
            case ValueShape.Choices ignored -> keys(row.get(at, String[].class));
            case ValueShape.Money ignored -> money(row.get(at, BigDecimal.class), row.get(at + 1, String.class));
            case ValueShape.Address ignored -> address(row.get(at, String.class));
            case ValueShape.Files files -> files(files, row.get(at, String.class));
            case ValueShape.WholeNumber ignored -> row.get(at, Long.class);
            case ValueShape.Decimal ignored -> row.get(at, BigDecimal.class);
            case ValueShape.YesNo ignored -> row.get(at, Boolean.class);
            case ValueShape.Date ignored -> row.get(at, LocalDate.class);
            case ValueShape.DateTime ignored -> moment(row.get(at, OffsetDateTime.class));
            case ValueShape.Duration ignored -> seconds(row.get(at, Long.class));
            case ValueShape.Reference ignored -> row.get(at, UUID.class);
            case ValueShape.Person ignored -> row.get(at, UUID.class);
            case ValueShape.Department ignored -> row.get(at, UUID.class);
            case ValueShape.References ignored -> ids(row.get(at, UUID[].class));
            case ValueShape.AnyReference ignored -> record(row.get(at, UUID.class), row.get(at + 1, String.class));
            case ValueShape.Point ignored -> place(row.get(at, Double.class), row.get(at + 1, Double.class));
        };
    }

    private static @Nullable List<String> keys(String @Nullable [] keys) {
        return keys == null ? null : List.of(keys);
    }

    private static @Nullable List<UUID> ids(UUID @Nullable [] ids) {
        return ids == null ? null : List.of(ids);
    }

    private static @Nullable RecordId record(@Nullable UUID id, @Nullable String objectId) {
        return id == null || objectId == null ? null : new RecordId(objectId, id);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable PostalAddress address(@Nullable String json) {
        return json == null ? null : Layout.address(json);
    }

    private static @Nullable Object files(ValueShape.Files shape, @Nullable String json) {
        if (json == null) {
            return null;
        }
        var files = FileColumn.read(json);
        return shape.several() ? files : files.getFirst();
    }

    /** Converted here: what jOOQ makes of moments before 1970 with fractions of a second is a second late. */
    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Duration seconds(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Place place(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new Place(latitude, longitude);
    }
}
