package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.encryption.ValuePlace;
import io.deskweave.metadata.records.guarding.Masking;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens and writes the value of an encrypted field; null for one that does not open.
 *
 * @param sealed the column with the sealed bytes in hexadecimal
 * @param shown how what was opened becomes JSON
 */
record EncryptedPart(TenantCipher cipher, Places places, int sealed, Shown shown) implements RowPart {

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
        var place = new ValuePlace(places.objectId(), places.fieldId(), UUID.fromString(row.text(places.idColumn())));
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
        var keys = RowPart.keyBytes(
                asked.parts().stream().map(Selection.Part::key).toList());
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
