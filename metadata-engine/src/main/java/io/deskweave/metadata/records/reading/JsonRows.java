package io.deskweave.metadata.records.reading;

import java.util.ArrayList;
import java.util.List;

/** Finds the rows and values in a JSON array of arrays that PostgreSQL wrote, without copying them. */
final class JsonRows {

    private final byte[] bytes;
    private final int columns;
    private int at;

    private JsonRows(byte[] bytes, int from, int columns) {
        this.bytes = bytes;
        this.at = from;
        this.columns = columns;
    }

    static List<Row> read(Row row, int column, int columns) {
        if (row.isNull(column)) {
            return List.of();
        }
        return new JsonRows(row.bytes(column), row.from(column), columns).rows();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        expect('[');
        while (next() != ']') {
            rows.add(row());
            skipComma();
        }
        return rows;
    }

    private Row row() {
        var starts = new int[columns];
        var ends = new int[columns];
        expect('[');
        for (int column = 0; column < columns; column++) {
            value(starts, ends, column);
            skipComma();
        }
        expect(']');
        return new Row.Nested(bytes, starts, ends);
    }

    private void value(int[] starts, int[] ends, int column) {
        var first = next();
        if (first == '"') {
            starts[column] = at + 1;
            skipText();
            ends[column] = at - 1;
            return;
        }
        if (first == 'n') {
            starts[column] = -1;
            at += "null".length();
            return;
        }
        starts[column] = at;
        skipArray();
        ends[column] = at;
    }

    /** From one quote past the other. */
    private void skipText() {
        at++;
        while (bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipArray() {
        int depth = 0;
        do {
            switch (bytes[at]) {
                case '"' -> skipText();
                case '[' -> {
                    depth++;
                    at++;
                }
                case ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
    }

    private byte next() {
        while (bytes[at] == ' ' || bytes[at] == '\n') {
            at++;
        }
        return bytes[at];
    }

    private void skipComma() {
        if (next() == ',') {
            at++;
        }
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new IllegalStateException("Expected " + wanted + " at " + at + " of a nested answer");
        }
        at++;
    }
}
