package io.deskweave.metadata.leftovers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** When a tenant was last looked through to the end. */
record Rounds(TenantDatabase database, TenantScope scope) {

    private static final Field<OffsetDateTime> ENDED_AT = field(name("ended_at"), OffsetDateTime.class);
    private static final Field<Boolean> ONE = field(name("one"), Boolean.class);

    boolean endedSince(Instant moment) {
        return database.read(scope, sql -> sql.fetchExists(rounds(), ENDED_AT.gt(moment.atOffset(ZoneOffset.UTC))));
    }

    void end(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        database.write(
                scope,
                sql -> sql.insertInto(rounds(), ONE, ENDED_AT)
                        .values(true, at)
                        .onConflict(ONE)
                        .doUpdate()
                        .set(ENDED_AT, at)
                        .execute());
    }

    private Table<Record> rounds() {
        return table(name(scope.tenant().schema().value(), "leftover_round"));
    }
}
