package io.deskweave.metadata.records.sql;

import io.deskweave.platform.problems.Refused;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value at its placeholder; null where the placeholder says its type.
 *
 * @param elementType PostgreSQL's name for the type of an array's elements; empty for a single value
 */
record Bound(@Nullable Object value, String elementType) {

    static Bound of(@Nullable Object value) {
        return new Bound(plain(value), "");
    }

    static Bound array(String elementType, @Nullable Object[] elements) {
        var plain = Arrays.stream(elements).map(Bound::plain).toArray();
        return new Bound(Arrays.copyOf(plain, plain.length, javaType(elementType)), elementType);
    }

    /** What the driver knows; a span of time is stored in seconds. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return duration.toSeconds();
        }
        if (value instanceof String text) {
            check(text);
        }
        return value;
    }

    void bind(PreparedStatement statement, int index) throws SQLException {
        if (!elementType.isEmpty() && value instanceof Object[] elements) {
            statement.setArray(index, statement.getConnection().createArrayOf(elementType, elements));
            return;
        }
        switch (value) {
            case null -> statement.setNull(index, Types.OTHER);
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Double number -> statement.setDouble(index, number);
            case Boolean yes -> statement.setBoolean(index, yes);
            case BigDecimal number -> statement.setBigDecimal(index, number);
            case LocalDate date -> statement.setObject(index, date);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case UUID id -> statement.setObject(index, id);
            default -> throw new IllegalArgumentException("No column takes a " + value.getClass());
        }
    }

    private static void check(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refused(new TextUnstorable());
        }
    }

    private static Class<? extends @Nullable Object[]> javaType(String elementType) {
        return switch (elementType) {
            case "bigint" -> Long[].class;
            case "integer" -> Integer[].class;
            case "double precision" -> Double[].class;
            case "numeric" -> BigDecimal[].class;
            case "boolean" -> Boolean[].class;
            case "date" -> LocalDate[].class;
            case "timestamptz" -> Instant[].class;
            case "uuid" -> UUID[].class;
            default -> String[].class;
        };
    }
}
