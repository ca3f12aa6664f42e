package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.CursorInvalid;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.reading.Keyset.Position;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The cursors of one list in one order. A cursor is base64url of: version, checksum, then for each column a length
 * (-1 for no value) and PostgreSQL's text. The checksum also covers tenant, object and order, so that a cursor from
 * elsewhere is noticed; it is no secret, because a cursor gives no access: its values are bound like anybody's.
 */
final class Cursors {

    private static final byte VERSION = 1;
    private static final int LONGEST = 16_384;

    private final byte[] origin;
    private final Keyset keyset;

    Cursors(TenantId tenant, ObjectModel object, Keyset keyset) {
        this.keyset = keyset;
        var text = new StringBuilder().append(tenant).append('/').append(object.id());
        keyset.columns().forEach(c -> text.append('/').append(c.column().name()).append(c.descending() ? '-' : '+'));
        this.origin = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param columns where the row has the order's columns */
    void write(Row row, int[] columns, JsonOut out) {
        var payload = new ByteArrayOutputStream(64);
        for (int column : columns) {
            if (row.isNull(column)) {
                payload.writeBytes(number(-1));
                continue;
            }
            var text = row.text(column).getBytes(StandardCharsets.UTF_8);
            payload.writeBytes(number(text.length));
            payload.writeBytes(text);
        }
        var values = payload.toByteArray();
        var whole = ByteBuffer.allocate(1 + Integer.BYTES + values.length);
        whole.put(VERSION).putInt(checksum(values)).put(values);
        out.put('"');
        out.put(Base64.getUrlEncoder().withoutPadding().encode(whole.array()));
        out.put('"');
    }

    Position read(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw new Refused(new CursorInvalid());
            }
            return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            throw new Refused(new CursorInvalid());
        }
    }

    private Position read(ByteBuffer whole) {
        if (whole.get() != VERSION) {
            throw new Refused(new CursorInvalid());
        }
        int checksum = whole.getInt();
        var values = new byte[whole.remaining()];
        whole.get(values);
        if (checksum != checksum(values)) {
            throw new Refused(new CursorInvalid());
        }
        var rest = ByteBuffer.wrap(values);
        var position = new ArrayList<Optional<Object>>();
        for (var order : keyset.columns()) {
            position.add(value(rest, order.column()));
        }
        return new Position(position);
    }

    private static Optional<Object> value(ByteBuffer rest, RecordColumn column) {
        int length = rest.getInt();
        if (length == -1) {
            return Optional.empty();
        }
        if (length < 0 || length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        rest.get(bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        return Optional.of(column == RecordColumn.Standard.ID ? UUID.fromString(text) : value(column.shape(), text));
    }

    private static Object value(ValueShape shape, String text) {
        return switch (shape) {
            case ValueShape.Text ignored -> text;
            case ValueShape.Choice ignored -> text;
            case ValueShape.Category ignored -> text;
            case ValueShape.Money ignored -> new BigDecimal(text);
            case ValueShape.WholeNumber ignored -> Long.valueOf(text);
            case ValueShape.Duration ignored -> Long.valueOf(text);
            case ValueShape.Decimal ignored -> new BigDecimal(text);
            case ValueShape.YesNo ignored -> Boolean.valueOf(text);
            case ValueShape.Date ignored -> LocalDate.parse(text);
            case ValueShape.DateTime ignored -> Moments.parse(text);
            case ValueShape.Choices ignored -> throw new IllegalArgumentException("Not ordered by several options");
            case ValueShape.Address ignored -> throw new IllegalArgumentException("Not ordered by addresses");
            case ValueShape.Files ignored -> throw new IllegalArgumentException("Not ordered by files");
            case ValueShape.Point ignored -> throw new IllegalArgumentException("Not ordered by places");
            case ValueShape.Reference ignored -> throw new IllegalArgumentException("Not ordered by references");
            case ValueShape.References ignored -> throw new IllegalArgumentException("Not ordered by references");
            case ValueShape.AnyReference ignored -> throw new IllegalArgumentException("Not ordered by references");
            case ValueShape.Person ignored -> throw new IllegalArgumentException("Not ordered by people");
            case ValueShape.Department ignored -> throw new IllegalArgumentException("Not ordered by departments");
        };
    }

    private int checksum(byte[] values) {
        var sum = new CRC32C();
        sum.update(origin);
        sum.update(values);
        return (int) sum.getValue();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
