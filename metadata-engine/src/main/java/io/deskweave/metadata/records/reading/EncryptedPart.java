package io.deskweave.metadata.records.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.encryption.ValuePlace;
import io.deskweave.metadata.records.guarding.Masking;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens and writes the text of an encrypted field; null for one that does not open.
 *
 * @param sealed the column with the sealed bytes in hexadecimal
 * @param mask what lies over the text, null when all of it shows
 */
record EncryptedPart(
        TenantCipher cipher,
        Places places,
        int sealed,
        @Nullable Mask mask) implements RowPart {

    /**
     * Where the texts stand.
     *
     * @param idColumn the column with the record's id
     */
    record Places(String objectId, String fieldId, int idColumn) {}

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
        var bytes = (mask == null ? opened.get() : Masking.of(mask, opened.get())).getBytes(UTF_8);
        out.put('"');
        out.putEscaped(bytes, 0, bytes.length);
        out.put('"');
    }
}
