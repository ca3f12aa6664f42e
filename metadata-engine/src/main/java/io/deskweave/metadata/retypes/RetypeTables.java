package io.deskweave.metadata.retypes;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.platform.tenancy.SchemaName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a tenant's tables know of changes of types, inside a transaction. */
final class RetypeTables {

    static final int FAILURES_MAX = 10_000;

    private static final int LISTED_MAX = 200;
    private static final Field<String> TARGET = field(name("target"), String.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<String> SOURCE = field(name("source"), String.class);
    private static final Field<Integer> RELEASE = field(name("release"), Integer.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<UUID> PAST = field(name("past"), UUID.class);
    private static final Field<Boolean> FILLED = field(name("filled"), Boolean.class);
    private static final Field<Long> CARRIED = field(name("carried"), Long.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<OffsetDateTime> SINCE = field(name("since"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> MOVED_AT = field(name("moved_at"), OffsetDateTime.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String> VALUE = field(name("value"), String.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> MESSAGE = field(name("message"), String.class);

    private final DSLContext sql;
    private final SchemaName schema;

    RetypeTables(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** Those that have something left to do. */
    List<Row> active() {
        return rows(STATE.in(State.CARRYING.name(), State.MOVED.name()));
    }

    List<Row> latest() {
        return rows(DSL.noCondition());
    }

    private List<Row> rows(Condition which) {
        return sql.select(TARGET, OBJECT, FIELD, SOURCE, RELEASE, STATE, PAST, FILLED, CARRIED, REASON, SINCE, MOVED_AT)
                .from(at("retype"))
                .where(which)
                .orderBy(SINCE.desc(), TARGET)
                .limit(LISTED_MAX)
                .fetch(RetypeTables::row);
    }

    /** As it is now; no other run goes on with it until the transaction ends. Who notes what is due may refer to it. */
    Optional<Row> locked(String target) {
        return sql
                .select(TARGET, OBJECT, FIELD, SOURCE, RELEASE, STATE, PAST, FILLED, CARRIED, REASON, SINCE, MOVED_AT)
                .from(at("retype"))
                .where(TARGET.eq(target))
                .forNoKeyUpdate()
                .fetch(RetypeTables::row)
                .stream()
                .findFirst();
    }

    void filledTo(String target, @Nullable UUID past, int carried) {
        sql.update(at("retype"))
                .set(PAST, past)
                .set(FILLED, past == null)
                .set(CARRIED, CARRIED.plus(carried))
                .where(TARGET.eq(target))
                .execute();
    }

    void carried(String target, int records) {
        sql.update(at("retype"))
                .set(CARRIED, CARRIED.plus(records))
                .where(TARGET.eq(target))
                .execute();
    }

    void move(String target, State state, @Nullable String reason) {
        sql.update(at("retype"))
                .set(STATE, state.name())
                .set(REASON, reason)
                .set(MOVED_AT, state == State.MOVED ? DSL.currentOffsetDateTime() : MOVED_AT)
                .where(TARGET.eq(target))
                .execute();
    }

    List<UUID> due(String target, int limit) {
        return sql.select(RECORD)
                .from(at("retype_due"))
                .where(TARGET.eq(target))
                .orderBy(RECORD)
                .limit(limit)
                .fetch(row -> Objects.requireNonNull(row.value1()));
    }

    Set<UUID> stillDue(String target, Collection<UUID> records) {
        return sql.select(RECORD)
                .from(at("retype_due"))
                .where(TARGET.eq(target))
                .and(RECORD.eq(DSL.any(records.toArray(UUID[]::new))))
                .fetchSet(RECORD);
    }

    void makeDue(String target, Collection<UUID> records) {
        if (!records.isEmpty()) {
            sql.execute(
                    "insert into {0} (target, record) select {1}, r from unnest({2}) r on conflict do nothing",
                    at("retype_due"), DSL.val(target), DSL.val(records.toArray(UUID[]::new)));
        }
    }

    void settle(String target, Collection<UUID> records) {
        if (!records.isEmpty()) {
            remove("retype_due", target, records);
            remove("retype_failure", target, records);
        }
    }

    private void remove(String list, String target, Collection<UUID> records) {
        sql.deleteFrom(at(list))
                .where(TARGET.eq(target))
                .and(RECORD.eq(DSL.any(records.toArray(UUID[]::new))))
                .execute();
    }

    int failures(String target) {
        return sql.fetchCount(DSL.selectOne()
                .from(at("retype_failure"))
                .where(TARGET.eq(target))
                .limit(FAILURES_MAX));
    }

    List<Failure> failures(String target, int limit) {
        return sql.select(RECORD, VALUE, CODE, MESSAGE)
                .from(at("retype_failure"))
                .where(TARGET.eq(target))
                .orderBy(RECORD)
                .limit(limit)
                .fetch(row -> new Failure(
                        Objects.requireNonNull(row.value1()),
                        String.valueOf(row.value2()),
                        String.valueOf(row.value3()),
                        String.valueOf(row.value4())));
    }

    void fail(String target, List<Failure> failures) {
        if (failures.isEmpty() || failures(target) >= FAILURES_MAX) {
            return;
        }
        var insert = sql.insertInto(at("retype_failure"), TARGET, RECORD, VALUE, CODE, MESSAGE);
        for (var failure : failures) {
            insert = insert.values(target, failure.record(), failure.value(), failure.code(), failure.message());
        }
        insert.onConflict(TARGET, RECORD)
                .doUpdate()
                .set(VALUE, DSL.excluded(VALUE))
                .set(CODE, DSL.excluded(CODE))
                .set(MESSAGE, DSL.excluded(MESSAGE))
                .execute();
    }

    private Table<?> at(String name) {
        return table(name(schema.value(), name));
    }

    private static Row row(Record row) {
        var movedAt = row.get(MOVED_AT);
        return new Row(
                Objects.requireNonNull(row.get(TARGET)),
                Objects.requireNonNull(row.get(OBJECT)),
                Objects.requireNonNull(row.get(FIELD)),
                Objects.requireNonNull(row.get(SOURCE)),
                Objects.requireNonNull(row.get(RELEASE)),
                State.valueOf(row.get(STATE)),
                row.get(PAST),
                Boolean.TRUE.equals(row.get(FILLED)),
                Objects.requireNonNull(row.get(CARRIED)),
                row.get(REASON),
                Objects.requireNonNull(row.get(SINCE)).toInstant(),
                movedAt == null ? null : movedAt.toInstant());
    }

    /**
     * One change of a type.
     *
     * @param target the column to be
     * @param object the id of its object
     * @param field the id of the field
     */
    record Row(
            String target,
            String object,
            String field,
            String source,
            int release,
            State state,
            @Nullable UUID past,
            boolean filled,
            long carried,
            @Nullable String reason,
            Instant since,
            @Nullable Instant movedAt) {}
}
