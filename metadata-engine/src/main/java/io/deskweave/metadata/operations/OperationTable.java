package io.deskweave.metadata.operations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.operations.SavedOperations.Place;
import io.deskweave.metadata.operations.SavedOperations.SaveOrder;
import io.deskweave.metadata.operations.SavedOperations.SavedOperation;
import io.deskweave.platform.tenancy.SchemaName;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The operations of a tenant's clients, inside a transaction. */
record OperationTable(DSLContext sql, SchemaName schema) {

    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> DOCUMENT = field(name("document"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<String[]> USES = field(name("uses"), String[].class);
    private static final Field<Integer> RELEASE = field(name("release"), Integer.class);
    private static final Field<UUID> SAVED_BY = field(name("saved_by"), UUID.class);
    private static final Field<OffsetDateTime> SAVED_AT = field(name("saved_at"), OffsetDateTime.class);

    SavedOperation put(SaveOrder order, String hash, int release, UUID by) {
        var uses = order.uses().stream().sorted().toArray(String[]::new);
        sql.insertInto(operations())
                .columns(CLIENT, NAME, DOCUMENT, HASH, USES, RELEASE, SAVED_BY)
                .values(order.client(), order.name(), order.document(), hash, uses, release, by)
                .onConflict(CLIENT, NAME)
                .doUpdate()
                .set(DOCUMENT, DSL.excluded(DOCUMENT))
                .set(HASH, DSL.excluded(HASH))
                .set(USES, DSL.excluded(USES))
                .set(RELEASE, DSL.excluded(RELEASE))
                .set(SAVED_BY, DSL.excluded(SAVED_BY))
                .set(SAVED_AT, DSL.currentOffsetDateTime())
                .execute();
        return find(order.client(), order.name()).orElseThrow();
    }

    int count() {
        return sql.fetchCount(operations());
    }

    Optional<SavedOperation> find(String client, String operation) {
        return read(CLIENT.eq(client).and(NAME.eq(operation)), 1).stream().findFirst();
    }

    void remove(String client, String operation) {
        sql.deleteFrom(operations())
                .where(CLIENT.eq(client))
                .and(NAME.eq(operation))
                .execute();
    }

    List<SavedOperation> after(@Nullable String client, @Nullable Place after, int limit) {
        var from = after == null ? noCondition() : row(CLIENT, NAME).gt(after.client(), after.name());
        return read(client == null ? from : from.and(CLIENT.eq(client)), limit);
    }

    Optional<String> document(String hash) {
        return sql.select(DOCUMENT).from(operations()).where(HASH.eq(hash)).limit(1).fetch(DOCUMENT).stream()
                .findFirst();
    }

    /** The ids that are used, each with those who use it. */
    Map<String, List<Place>> using(Collection<String> ids) {
        var using = new TreeMap<String, List<Place>>();
        var used = DSL.unnest(USES).as("used", "id");
        var id = field(name("used", "id"), String.class);
        sql.select(id, CLIENT, NAME)
                .from(operations(), used)
                .where(id.in(ids))
                .orderBy(id, CLIENT, NAME)
                .fetchGroups(id, found -> new Place(text(found.get(CLIENT)), text(found.get(NAME))))
                .forEach((key, places) -> using.put(text(key), places));
        return using;
    }

    private List<SavedOperation> read(Condition which, int limit) {
        return sql.select(CLIENT, NAME, DOCUMENT, HASH, RELEASE, SAVED_BY, SAVED_AT)
                .from(operations())
                .where(which)
                .orderBy(CLIENT, NAME)
                .limit(limit)
                .fetch(OperationTable::operation);
    }

    private static SavedOperation operation(
            Record7<String, String, String, String, Integer, UUID, OffsetDateTime> found) {
        return new SavedOperation(
                text(found.value1()),
                text(found.value2()),
                text(found.value3()),
                text(found.value4()),
                Objects.requireNonNull(found.value5()),
                Objects.requireNonNull(found.value6()),
                Objects.requireNonNull(found.value7()).toInstant());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private Table<?> operations() {
        return table(name(schema.value(), "saved_operation"));
    }
}
