package io.deskweave.metadata.publish;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.SchemaName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The list of computed fields that old records do not have yet, inside a transaction. */
record FillTable(DSLContext sql, SchemaName schema) {

    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<UUID> REACHED = field(name("reached"), UUID.class);
    private static final Field<Instant> SINCE = field(name("since"), Instant.class);
    private static final Field<UUID> ID = field(StableNames.ID, UUID.class);

    /** @param reached the last record that has it; null before the first */
    record Pending(String field, @Nullable UUID reached) {}

    /** Begins anew with what was pending already. */
    void add(Collection<String> fields) {
        for (var pending : fields) {
            sql.insertInto(list())
                    .set(FIELD, pending)
                    .onConflict(FIELD)
                    .doUpdate()
                    .set(REACHED, (UUID) null)
                    .set(SINCE, excluded(SINCE))
                    .execute();
        }
    }

    /** Holds them until the transaction ends: two who fill at once take turns. */
    List<Pending> pending() {
        return sql.select(FIELD, REACHED)
                .from(list())
                .orderBy(FIELD)
                .forUpdate()
                .fetch(row -> new Pending(String.valueOf(row.value1()), row.value2()));
    }

    Optional<Instant> latest() {
        return Optional.ofNullable(
                sql.select(max(SINCE)).from(list()).fetchSingle().value1());
    }

    void reached(Collection<String> fields, UUID record) {
        sql.update(list())
                .set(REACHED, record)
                .where(FIELD.in(fields))
                .and(REACHED.isNull().or(REACHED.lt(record)))
                .execute();
    }

    void done(Collection<String> fields) {
        sql.deleteFrom(list()).where(FIELD.in(fields)).execute();
    }

    /** Whether there are records of the object; one that is about to be published first has not even a table. */
    boolean isUsed(ObjectModel object) {
        var table = StableNames.table(schema, object);
        var isThere = field("to_regclass({0}) is not null", Boolean.class, val(sql.render(table)));
        return Boolean.TRUE.equals(sql.select(isThere).fetchSingle().value1())
                && sql.fetchExists(sql.selectOne().from(table));
    }

    /** The next records, in the order of their ids. */
    List<UUID> next(ObjectModel object, @Nullable UUID after, int most) {
        var from = sql.select(ID).from(StableNames.table(schema, object));
        return (after == null ? from : from.where(ID.gt(after)))
                .orderBy(ID)
                .limit(most)
                .fetch(ID);
    }

    private Table<?> list() {
        return table(name(schema.value(), "pending_fill"));
    }
}
