package io.deskweave.metadata.records.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A piece of SQL together with the values of its placeholders, in order. */
public final class Sql {

    private final StringBuilder text = new StringBuilder(256);
    private final List<Bound> values = new ArrayList<>();

    public static Sql of(String text) {
        return new Sql().add(text);
    }

    /** @param fixed never holds a value that somebody sent */
    public Sql add(String fixed) {
        text.append(fixed);
        return this;
    }

    /** A number that the plan depends on, such as a limit: PostgreSQL's generic plans are poor when it is unknown. */
    public Sql add(int fixed) {
        text.append(fixed);
        return this;
    }

    public Sql add(Sql piece) {
        text.append(piece.text);
        values.addAll(piece.values);
        return this;
    }

    public Sql addAll(List<Sql> pieces, String separator) {
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            add(pieces.get(i));
        }
        return this;
    }

    /** A placeholder for a value in the Java type of its shape. */
    public Sql bind(Object value) {
        text.append('?');
        values.add(Bound.of(value));
        return this;
    }

    /** A placeholder whose type is said, so that it may be null. */
    public Sql bind(@Nullable Object value, String type) {
        text.append("?::").append(type);
        values.add(Bound.of(value));
        return this;
    }

    /** A placeholder for an array. */
    public Sql bindArray(String elementType, @Nullable Object[] elements) {
        text.append("?::").append(elementType).append("[]");
        values.add(Bound.array(elementType, elements));
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public String text() {
        return text.toString();
    }

    /** The values for jOOQ; arrays in the Java type of their elements. A moment alone it would send as a text. */
    public @Nullable Object[] values() {
        return values.stream().map(Bound::value).map(Sql::dated).toArray();
    }

    private static @Nullable Object dated(@Nullable Object value) {
        if (value instanceof Instant[] && value instanceof Object[] moments) {
            var dated = new OffsetDateTime[moments.length];
            for (int i = 0; i < moments.length; i++) {
                if (moments[i] instanceof Instant moment) {
                    dated[i] = moment.atOffset(ZoneOffset.UTC);
                }
            }
            return dated;
        }
        return value instanceof Instant moment
                ? DSL.val(moment.atOffset(ZoneOffset.UTC)).cast(SQLDataType.TIMESTAMPWITHTIMEZONE)
                : value;
    }

    public void bindTo(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).bind(statement, i + 1);
        }
    }
}
