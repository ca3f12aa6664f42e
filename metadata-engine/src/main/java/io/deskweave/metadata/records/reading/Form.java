package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** How the text of a column becomes a JSON value. */
enum Form {
    /** A text that people wrote. */
    TEXT {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put('"');
            if (row.escaped()) {
                out.put(row.bytes(column), row.from(column), row.to(column));
            } else {
                out.putEscaped(row.bytes(column), row.from(column), row.to(column));
            }
            out.put('"');
        }
    },
    /** A number or a boolean. */
    BARE {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put(row.bytes(column), row.from(column), row.to(column));
        }
    },
    /** A text that never needs escaping: dates, decimals, keys, UUIDs. */
    QUOTED {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put('"');
            out.put(row.bytes(column), row.from(column), row.to(column));
            out.put('"');
        }
    },
    /** A moment; PostgreSQL writes it with a blank and in the session's zone. */
    MOMENT {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put('"');
            Moments.write(row, column, out);
            out.put('"');
        }
    },
    /** JSON as PostgreSQL wrote it. */
    JSON {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put(row.text(column).getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A span of time, which is stored in seconds. */
    DURATION {
        @Override
        void write(Row row, int column, JsonOut out) {
            out.put('"');
            out.putAscii(Duration.ofSeconds(Long.parseLong(row.text(column))).toString());
            out.put('"');
        }
    };

    abstract void write(Row row, int column, JsonOut out);

    /** Of one part of a value that has several. */
    static Form ofPart(ValueShape shape, String part) {
        return switch (shape) {
            case ValueShape.Point ignored -> BARE;
            case ValueShape.Money ignored -> QUOTED;
            case ValueShape.Person ignored -> part.equals("name") ? TEXT : part.equals("id") ? QUOTED : BARE;
            case ValueShape.Department ignored -> part.equals("id") ? QUOTED : TEXT;
            default -> part.equals("street") ? JSON : TEXT;
        };
    }

    static Form of(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text ignored -> TEXT;
            case ValueShape.WholeNumber ignored -> BARE;
            case ValueShape.Duration ignored -> DURATION;
            case ValueShape.Decimal ignored -> QUOTED;
            case ValueShape.YesNo ignored -> BARE;
            case ValueShape.Date ignored -> QUOTED;
            case ValueShape.DateTime ignored -> MOMENT;
            case ValueShape.Choice ignored -> QUOTED;
            case ValueShape.Category ignored -> QUOTED;
            case ValueShape.Choices ignored -> JSON;
            case ValueShape.Point ignored -> throw new IllegalStateException("A place has parts");
            case ValueShape.Money ignored -> throw new IllegalStateException("An amount of money has parts");
            case ValueShape.Address ignored -> throw new IllegalStateException("An address has parts");
            case ValueShape.Files ignored -> throw new IllegalStateException("Files have parts");
            case ValueShape.Reference ignored -> throw new IllegalStateException("A reference is a record");
            case ValueShape.References ignored -> throw new IllegalStateException("References are records");
            case ValueShape.AnyReference ignored -> throw new IllegalStateException("A reference is a record");
            case ValueShape.Person ignored -> throw new IllegalStateException("A person has parts");
            case ValueShape.Department ignored -> throw new IllegalStateException("A department has parts");
        };
    }
}
