package io.deskweave.metadata.records.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Moments between PostgreSQL's text, such as {@code 2026-03-14 01:20:00.5+00}, and ISO 8601 in UTC. */
final class Moments {

    private static final DateTimeFormatter OF_POSTGRESQL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();
    private static final int DATE_LENGTH = 10;
    private static final int UTC_LENGTH = 3;

    private Moments() {}

    static void write(Row row, int column, JsonOut out) {
        byte[] bytes = row.bytes(column);
        int from = row.from(column);
        int to = row.to(column);
        if (isPlainUtc(bytes, from, to)) {
            out.put(bytes, from, from + DATE_LENGTH);
            out.put('T');
            out.put(bytes, from + DATE_LENGTH + 1, to - UTC_LENGTH);
            out.put('Z');
            return;
        }
        out.putAscii(parse(row.text(column)).toString());
    }

    static Instant parse(String text) {
        return OffsetDateTime.parse(text, OF_POSTGRESQL)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private static boolean isPlainUtc(byte[] bytes, int from, int to) {
        return bytes[from + DATE_LENGTH] == ' '
                && bytes[to - UTC_LENGTH] == '+'
                && bytes[to - 2] == '0'
                && bytes[to - 1] == '0';
    }
}
