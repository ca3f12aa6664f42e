package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.encryption.ValuePlace;
import io.deskweave.metadata.records.guarding.Masking;
import io.deskweave.metadata.records.sql.FileColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one thing that was asked of a row. */
@FunctionalInterface
interface RowPart {

    byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    void write(Row row, JsonOut out);

    static RowPart fixed(String text) {
        var bytes = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return (row, out) -> out.put(bytes);
    }

    /** JSON that is known already. */
    static RowPart stated(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return (row, out) -> out.put(bytes);
    }

    /** A text as base64url. */
    static RowPart encoded(int column) {
        return (row, out) -> {
            out.put('"');
            out.put(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encode(row.text(column).getBytes(StandardCharsets.UTF_8)));
            out.put('"');
        };
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

    /** Writes the files of a record: each with the address at which whoever may see the field gets it. */
    record OfFiles(Selection.Files asked, int column, String objectId, int idColumn) implements RowPart {

        @Override
        public void write(Row row, JsonOut out) {
            var record = new GlobalId(objectId, UUID.fromString(row.text(idColumn))).encoded();
            var files = FileColumn.read(row.text(column));
            if (!(asked.field().shape() instanceof ValueShape.Files shape && shape.several())) {
                write(files.getFirst(), record, out);
                return;
            }
            var before = '[';
            for (var file : files) {
                out.put(before);
                write(file, record, out);
                before = ',';
            }
            out.put(']');
        }

        private void write(KeptFile file, String record, JsonOut out) {
            var keys = keyBytes(asked.parts().stream().map(Selection.Part::key).toList());
            for (int i = 0; i < keys.size(); i++) {
                out.put(keys.get(i));
                part(asked.parts().get(i).name(), file, record, out);
            }
            out.put('}');
        }

        private void part(String part, KeptFile file, String record, JsonOut out) {
            switch (part) {
                case "id" -> text(file.id().toString(), out);
                case "name" -> text(file.name(), out);
                case "mediaType" -> text(file.mediaType(), out);
                case "size" -> out.putAscii(Long.toString(file.size()));
                case "url" ->
                    text(
                            String.join(
                                    "/",
                                    List.of(
                                            "/files",
                                            record,
                                            asked.field().name(),
                                            file.id().toString())),
                            out);
                case "__typename" -> text(asked.type(), out);
                default -> throw new IllegalArgumentException("No file has the part " + part);
            }
        }

        private static void text(String text, JsonOut out) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.put('"');
            out.putEscaped(bytes, 0, bytes.length);
            out.put('"');
        }
    }

    /**
     * Opens and writes the value of an encrypted field; null for one that does not open.
     *
     * @param sealed the column with the sealed bytes in hexadecimal
     * @param shown how what was opened becomes JSON
     */
    record OfEncrypted(TenantCipher cipher, Places places, int sealed, Shown shown) implements RowPart {

        private static final JsonMapper JSON = new JsonMapper();

        /**
         * Where the values stand.
         *
         * @param idColumn the column with the record's id
         */
        record Places(String objectId, String fieldId, int idColumn) {}

        /** Writes an opened text as a JSON value. */
        @FunctionalInterface
        interface Shown {

            void write(String opened, JsonOut out);
        }

        @Override
        public void write(Row row, JsonOut out) {
            if (row.isNull(sealed)) {
                out.put(NULL);
                return;
            }
            var place =
                    new ValuePlace(places.objectId(), places.fieldId(), UUID.fromString(row.text(places.idColumn())));
            var opened = cipher.decrypt(place, HexFormat.of().parseHex(row.text(sealed)));
            if (opened.isEmpty()) {
                out.put(NULL);
                return;
            }
            shown.write(opened.get(), out);
        }

        /** A plain value. */
        static Shown plain(ValueShape shape, @Nullable Mask mask) {
            return shape instanceof ValueShape.WholeNumber
                    ? (opened, out) -> out.putAscii(opened)
                    : (opened, out) -> quoted(mask == null ? opened : Masking.of(mask, opened), out);
        }

        /** What was asked of a value with parts. */
        static Shown composite(Selection.Composite asked) {
            var keys = keyBytes(asked.parts().stream().map(Selection.Part::key).toList());
            return (opened, out) -> {
                var parts = JSON.readTree(opened);
                for (int i = 0; i < keys.size(); i++) {
                    out.put(keys.get(i));
                    var name = asked.parts().get(i).name();
                    var part = parts.get(name);
                    if (name.equals("__typename")) {
                        quoted(asked.type(), out);
                    } else {
                        out.put(part == null ? NULL : part.toString().getBytes(StandardCharsets.UTF_8));
                    }
                }
                out.put('}');
            };
        }

        private static void quoted(String text, JsonOut out) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.put('"');
            out.putEscaped(bytes, 0, bytes.length);
            out.put('"');
        }
    }
}
