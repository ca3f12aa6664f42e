package io.deskweave.metadata.records.reading;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One row of an answer: for each column a stretch of bytes, the value as PostgreSQL writes it as text. */
sealed interface Row {

    boolean isNull(int column);

    /** The buffer that holds the column's value. */
    byte[] bytes(int column);

    int from(int column);

    int to(int column);

    /** Whether texts are escaped as JSON has them. */
    boolean escaped();

    default String text(int column) {
        var raw = new String(bytes(column), from(column), to(column) - from(column), StandardCharsets.UTF_8);
        return escaped() ? JsonTexts.unescaped(raw) : raw;
    }

    /** A row of the statement itself. */
    final class Flat implements Row {

        private final byte[] @Nullable [] columns;

        Flat(byte[] @Nullable [] columns) {
            this.columns = columns;
        }

        @Override
        public boolean isNull(int column) {
            return columns[column] == null;
        }

        @Override
        public byte[] bytes(int column) {
            var bytes = columns[column];
            if (bytes == null) {
                throw new IllegalStateException("Column " + column + " holds nothing");
            }
            return bytes;
        }

        @Override
        public int from(int column) {
            return 0;
        }

        @Override
        public int to(int column) {
            return bytes(column).length;
        }

        @Override
        public boolean escaped() {
            return false;
        }
    }

    /** A row within a column: a JSON array of texts, nulls and arrays; stretches leave out the quotes. */
    final class Nested implements Row {

        private final byte[] buffer;
        private final int[] starts;
        private final int[] ends;

        Nested(byte[] buffer, int[] starts, int[] ends) {
            this.buffer = buffer;
            this.starts = starts;
            this.ends = ends;
        }

        @Override
        public boolean isNull(int column) {
            return starts[column] < 0;
        }

        @Override
        public byte[] bytes(int column) {
            return buffer;
        }

        @Override
        public int from(int column) {
            return starts[column];
        }

        @Override
        public int to(int column) {
            return ends[column];
        }

        @Override
        public boolean escaped() {
            return true;
        }
    }

    /** Texts out of the form that JSON gives them. */
    final class JsonTexts {

        private static final int HEXADECIMAL = 16;

        private JsonTexts() {}

        static String unescaped(String text) {
            if (text.indexOf('\\') < 0) {
                return text;
            }
            var plain = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '\\') {
                    plain.append(c);
                    continue;
                }
                char escape = text.charAt(at++);
                if (escape == 'u') {
                    plain.append((char) Integer.parseInt(text, at, at + 4, HEXADECIMAL));
                    at += 4;
                    continue;
                }
                plain.append(plain(escape));
            }
            return plain.toString();
        }

        private static char plain(char escape) {
            return switch (escape) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> escape;
            };
        }
    }
}
