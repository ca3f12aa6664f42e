package io.deskweave.metadata.records.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.google.crypto.tink.KeysetHandle;
import io.deskweave.platform.tenancy.SchemaName;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** A tenant's keys as they lie in its schema. */
record KeysetTable(DSLContext sql, SchemaName schema, PlatformKeys keys) {

    private static final Field<String> PURPOSE = field(name("purpose"), String.class);
    private static final Field<byte[]> WRAPPED = field(name("wrapped"), byte[].class);
    private static final Field<String> WRAPPED_BY = field(name("wrapped_by"), String.class);
    private static final Field<OffsetDateTime> WRAPPED_AT = field(name("wrapped_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> RENEWED_AT = field(name("renewed_at"), OffsetDateTime.class);

    /** What keys are for. */
    enum Purpose {
        VALUES,
        DIGESTS
    }

    /** Empty when there are none; refuses with {@code metadata.encryption.key-unavailable}. */
    Optional<Keyset> read() {
        var found = new EnumMap<Purpose, KeysetHandle>(Purpose.class);
        var renewed = Instant.MAX;
        boolean isStale = false;
        for (var row : sql.select(PURPOSE, WRAPPED, WRAPPED_BY, RENEWED_AT).from(at())) {
            var purpose = Purpose.valueOf(row.value1());
            found.put(purpose, keys.unwrapped(row.value2(), row.value3(), context(purpose)));
            isStale |= keys.isEmpty() || !row.value3().equals(keys.current());
            if (purpose == Purpose.VALUES) {
                renewed = row.value4().toInstant();
            }
        }
        var values = found.get(Purpose.VALUES);
        var digests = found.get(Purpose.DIGESTS);
        return values == null || digests == null
                ? Optional.empty()
                : Optional.of(Keyset.of(values, digests, new Keyset.State(isStale, renewed)));
    }

    /** For change; nobody else changes it until the transaction ends. */
    Map<Purpose, KeysetHandle> readLocked() {
        var found = new EnumMap<Purpose, KeysetHandle>(Purpose.class);
        sql.select(PURPOSE, WRAPPED, WRAPPED_BY)
                .from(at())
                .orderBy(PURPOSE)
                .forUpdate()
                .fetch()
                .forEach(row -> {
                    var purpose = Purpose.valueOf(row.value1());
                    found.put(purpose, keys.unwrapped(row.value2(), row.value3(), context(purpose)));
                });
        return found;
    }

    boolean isEmpty() {
        return !sql.fetchExists(at());
    }

    /** Whoever comes second leaves what is there. */
    void insert(Purpose purpose, KeysetHandle keyset) throws GeneralSecurityException {
        sql.insertInto(at(), PURPOSE, WRAPPED, WRAPPED_BY)
                .values(purpose.name(), keys.wrapped(keyset, context(purpose)), keys.current())
                .onConflictDoNothing()
                .execute();
    }

    void rewrap(Purpose purpose, KeysetHandle keyset) throws GeneralSecurityException {
        sql.update(at())
                .set(WRAPPED, keys.wrapped(keyset, context(purpose)))
                .set(WRAPPED_BY, keys.current())
                .set(WRAPPED_AT, currentOffsetDateTime())
                .where(PURPOSE.eq(purpose.name()))
                .execute();
    }

    void renew(KeysetHandle values) throws GeneralSecurityException {
        rewrap(Purpose.VALUES, values);
        sql.update(at())
                .set(RENEWED_AT, currentOffsetDateTime())
                .where(PURPOSE.eq(Purpose.VALUES.name()))
                .execute();
    }

    /** Keys of one tenant do not open in another's place. */
    private byte[] context(Purpose purpose) {
        return (schema.value() + '|' + Objects.requireNonNull(purpose).name()).getBytes(UTF_8);
    }

    private Table<Record> at() {
        return table(name(schema.value(), "keyset"));
    }
}
