package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.problems.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads values to compare with, into the Java type of the column's shape. Settings such as a field's largest number
 * are no business of a filter. Empty for an id of another kind of record, which equals none.
 */
public record FilterValues(String name, RecordColumn column) {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LAST_YEAR = 9999;

    public Optional<Object> read(Object json) {
        if (column == RecordColumn.Standard.ID) {
            return Optional.of(GlobalId.parse((String) json).id());
        }
        try {
            return switch (column.shape()) {
                case ValueShape.Text ignored ->
                    column instanceof RecordColumn.Part part ? part(part, json) : Optional.of(json);
                case ValueShape.Choice ignored -> Optional.of(json);
                case ValueShape.Category ignored -> Optional.of(json);
                case ValueShape.Choices ignored -> Optional.of(json);
                case ValueShape.YesNo ignored -> Optional.of(json);
                case ValueShape.WholeNumber ignored -> Optional.of(((Number) json).longValue());
                case ValueShape.Duration ignored -> Optional.of(duration((String) json));
                case ValueShape.Decimal ignored -> Optional.of(decimal((String) json));
                case ValueShape.Date ignored -> Optional.of(date((String) json));
                case ValueShape.DateTime ignored -> Optional.of(moment((String) json));
                case ValueShape.Reference reference -> reference(reference.objectId(), (String) json);
                case ValueShape.References references -> reference(references.objectId(), (String) json);
                case ValueShape.AnyReference ignored -> anyReference((String) json);
                case ValueShape.Person ignored -> Optional.of(uuid((String) json));
                case ValueShape.Department ignored -> Optional.of(uuid((String) json));
                case ValueShape.Money ignored -> whole(json);
                case ValueShape.Address ignored -> whole(json);
                case ValueShape.Files ignored -> throw new IllegalStateException("Files are not compared");
                case ValueShape.Point ignored -> whole(json);
            };
        } catch (DateTimeException | NumberFormatException | ValueRejected e) {
            throw new Refused(Misread.invalid(
                    "api.filter.value",
                    "The filter on '%s' compares with something that is not of the field's type".formatted(name),
                    "Write dates as 2026-03-14, moments as 2026-03-14T01:20:00Z, spans of time as PT1H30M, decimals"
                            + " as \"10.50\" and people and departments by their ids",
                    "filter",
                    name));
        }
    }

    /** What has parts is found by them, but sealed it is found as a whole, read as when it is written. */
    private Optional<Object> whole(Object json) throws ValueRejected {
        if (column instanceof RecordColumn.Own own && own.field().encrypted()) {
            return Optional.of(own.field().type().fromJson(own.field().settings(), json));
        }
        throw new IllegalStateException("Compared by its parts: " + name);
    }

    private static Optional<Object> reference(String objectId, String text) {
        var id = GlobalId.parse(text);
        return id.objectId().equals(objectId) ? Optional.of(id.id()) : Optional.empty();
    }

    private static Optional<Object> anyReference(String text) {
        var id = GlobalId.parse(text);
        return Optional.of(new RecordId(id.objectId(), id.id()));
    }

    /** Objects go by their names in the API and by their ids in the tables. */
    private Optional<Object> part(RecordColumn.Part part, Object json) {
        if (!(part.field().shape() instanceof ValueShape.AnyReference any)) {
            return Optional.of(json);
        }
        int place = Targets.names(part.field().settings()).indexOf(json);
        if (place < 0) {
            throw new Refused(Misread.invalid(
                    "api.filter.object-unknown",
                    "The filter on '%s' asks for records of '%s', to which it never refers".formatted(name, json),
                    "Name one of "
                            + String.join(", ", Targets.names(part.field().settings())),
                    "filter",
                    name));
        }
        return Optional.of(any.objectIds().get(place));
    }

    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new NumberFormatException("Not an id");
        }
        return UUID.fromString(text);
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("Not a plain decimal");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not in our era");
        }
        return date;
    }

    private static Duration duration(String text) {
        var duration = Duration.parse(text);
        if (!duration.truncatedTo(ChronoUnit.SECONDS).equals(duration)) {
            throw new DateTimeException("Not in whole seconds");
        }
        return duration;
    }

    private static Instant moment(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not in our era");
        }
        return moment.toInstant();
    }
}
