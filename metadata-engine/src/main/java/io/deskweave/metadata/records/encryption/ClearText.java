package io.deskweave.metadata.records.encryption;

import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueShape;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a value is sealed and digested: one text for equal values. Texts are themselves; all others are as the API's
 * JSON has them, without the quotes of what is a string there. What was sealed is read by it for ever.
 */
public final class ClearText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(-1).toFormatter();

    private ClearText() {}

    /** The text of a value in the Java type of its shape. */
    public static String of(ValueShape shape, Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> decimal(shape, number);
            case Instant moment -> MOMENT.format(moment);
            case Money money ->
                JSON.writeValueAsString(parts("amount", money.amount().toPlainString(), "currency", money.currency()));
            case PostalAddress address -> JSON.writeValueAsString(address.parts());
            case Place place ->
                JSON.writeValueAsString(
                        parts("latitude", place.latitude() + 0.0, "longitude", place.longitude() + 0.0));
            default -> value.toString();
        };
    }

    /** The value of a text that {@code of} made. */
    static Object read(ValueShape shape, String text) {
        return switch (shape) {
            case ValueShape.WholeNumber ignored -> Long.valueOf(text);
            case ValueShape.Decimal ignored -> new BigDecimal(text);
            case ValueShape.Date ignored -> LocalDate.parse(text);
            case ValueShape.DateTime ignored -> Instant.parse(text);
            case ValueShape.Duration ignored -> Duration.parse(text);
            case ValueShape.Money ignored -> money(text);
            case ValueShape.Address ignored -> PostalAddress.of(JSON.readValue(text, Map.class));
            case ValueShape.Point ignored -> place(text);
            default -> text;
        };
    }

    /** With the digits of its column, and more where somebody asks for what cannot be there. */
    private static String decimal(ValueShape shape, BigDecimal number) {
        var exact = number.stripTrailingZeros();
        int scale = shape instanceof ValueShape.Decimal decimal ? decimal.scale() : 0;
        return exact.setScale(Math.max(scale, exact.scale())).toPlainString();
    }

    private static Money money(String text) {
        var parts = JSON.readTree(text);
        return new Money(
                new BigDecimal(parts.path("amount").asString()),
                parts.path("currency").asString());
    }

    private static Place place(String text) {
        var parts = JSON.readTree(text);
        return new Place(
                parts.path("latitude").asDouble(), parts.path("longitude").asDouble());
    }

    private static Map<String, Object> parts(String name, Object value, String other, Object second) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put(name, value);
        parts.put(other, second);
        return parts;
    }
}
