package io.deskweave.metadata.records.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes one thing that was asked of a row. */
@FunctionalInterface
interface RowPart {

    byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    void write(Row row, JsonOut out);

    static RowPart fixed(String text) {
        var bytes = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return (row, out) -> out.put(bytes);
    }

    static RowPart value(Form form, int column) {
        return (row, out) -> {
            if (row.isNull(column)) {
                out.put(NULL);
                return;
            }
            form.write(row, column, out);
        };
    }

    static RowPart globalId(String objectId, int column) {
        var prefix = (objectId + ':').getBytes(StandardCharsets.US_ASCII);
        return (row, out) -> {
            int length = row.to(column) - row.from(column);
            var plain = new byte[prefix.length + length];
            System.arraycopy(prefix, 0, plain, 0, prefix.length);
            System.arraycopy(row.bytes(column), row.from(column), plain, prefix.length, length);
            out.put('"');
            out.put(Base64.getUrlEncoder().withoutPadding().encode(plain));
            out.put('"');
        };
    }

    /** Null unless the row has a value in that column. */
    static RowPart where(int present, RowPart part) {
        return (row, out) -> {
            if (row.isNull(present)) {
                out.put(NULL);
                return;
            }
            part.write(row, out);
        };
    }

    /** The rows in a column, each as the part writes it; null when there is none. */
    static RowPart list(int column, int columns, RowPart part) {
        return (row, out) -> {
            if (row.isNull(column)) {
                out.put(NULL);
                return;
            }
            char before = '[';
            for (var each : JsonRows.read(row, column, columns)) {
                out.put(before);
                before = ',';
                part.write(each, out);
            }
            out.put(']');
        };
    }

    /** The first of these that is there, told by a column of each; null when none is. */
    static RowPart first(List<Integer> present, List<RowPart> parts) {
        return (row, out) -> {
            for (int i = 0; i < parts.size(); i++) {
                if (!row.isNull(present.get(i))) {
                    parts.get(i).write(row, out);
                    return;
                }
            }
            out.put(NULL);
        };
    }

    /** A JSON object of parts under their keys. */
    static RowPart object(List<String> keys, List<RowPart> parts) {
        var names = keyBytes(keys).toArray(byte[][]::new);
        var writers = parts.toArray(RowPart[]::new);
        return (row, out) -> {
            for (int i = 0; i < writers.length; i++) {
                out.put(names[i]);
                writers[i].write(row, out);
            }
            out.put('}');
        };
    }

    /** The keys with the punctuation before them. GraphQL's names need no escaping. */
    static List<byte[]> keyBytes(List<String> keys) {
        var names = new ArrayList<byte[]>(keys.size());
        for (var key : keys) {
            names.add(((names.isEmpty() ? "{\"" : ",\"") + key + "\":").getBytes(StandardCharsets.UTF_8));
        }
        return names;
    }
}
