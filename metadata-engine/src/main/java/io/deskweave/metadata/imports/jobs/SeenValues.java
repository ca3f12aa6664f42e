package io.deskweave.metadata.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The values of unique fields that a dry run has let in so far. A dry run writes no records, so without them it could
 * not tell that a value stands twice in its own file; in a table and not in memory, so that a run that was killed goes
 * on.
 */
final class SeenValues {

    private static final Field<UUID> JOB = field(name("job"), UUID.class);
    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<UUID> VALUE = field(name("value"), UUID.class);

    private final DSLContext transaction;
    private final Table<Record> seen;
    private final UUID job;

    SeenValues(DSLContext transaction, TenantScope scope, UUID job) {
        this.transaction = transaction;
        this.seen = table(name(scope.tenant().schema().value(), "import_seen"));
        this.job = job;
    }

    /** Those of the values that were met before. */
    Set<Seen> among(Collection<Seen> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        var rows =
                values.stream().map(value -> row(value.field(), value.hash())).toList();
        return new HashSet<>(transaction
                .select(FIELD, VALUE)
                .from(seen)
                .where(JOB.eq(job).and(row(FIELD, VALUE).in(rows)))
                .fetch(found -> new Seen(found.value1(), found.value2())));
    }

    void remember(Collection<Seen> values) {
        if (values.isEmpty()) {
            return;
        }
        var insert = transaction.insertInto(seen, JOB, FIELD, VALUE);
        for (var value : values) {
            insert = insert.values(job, value.field(), value.hash());
        }
        insert.onConflictDoNothing().execute();
    }

    void forget() {
        transaction.deleteFrom(seen).where(JOB.eq(job)).execute();
    }

    /**
     * A value of a unique field.
     *
     * @param hash 128 bits of SHA-256
     */
    record Seen(String field, UUID hash) {

        /** @param likeness of the value, and of what the row has in the fields within which this one is unique */
        static Seen of(FieldModel field, List<String> likeness) {
            var text = String.join("\0", likeness);
            try {
                var digest =
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
                return new Seen(field.name(), new UUID(digest.getLong(), digest.getLong()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JVM knows SHA-256", e);
            }
        }
    }
}
