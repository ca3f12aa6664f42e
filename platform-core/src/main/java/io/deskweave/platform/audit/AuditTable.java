package io.deskweave.platform.audit;

import static io.deskweave.platform.tenancy.Right.READ_AUDIT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.platform.audit.Seal.Content;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The audit in a tenant's own schema. Its numbers are given out under a lock, so that the chain has no gap. */
@Service
class AuditTable implements Audit {

    private static final int ENTRIES_MAX = 100;
    private static final int READ_AT_ONCE = 1_000;
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);
    private static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    private static final Field<String> KIND = field(name("actor_kind"), String.class);
    private static final Field<String> ACTION = field(name("action"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<String[]> DETAILS = field(name("details"), String[].class);
    private static final Field<byte[]> HASH = field(name("hash"), byte[].class);

    private final TenantDatabase database;

    AuditTable(TenantDatabase database) {
        this.database = database;
    }

    @Override
    public void write(TenantScope scope, DSLContext sql, Act act) {
        var schema = scope.tenant().schema();
        sql.select(field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, val(schema.value() + ".audit")))
                .execute();
        var last = sql.select(NUMBER, HASH)
                .from(at(schema))
                .orderBy(NUMBER.desc())
                .limit(1)
                .fetchOne();
        long number = last == null ? 1 : 1 + Objects.requireNonNull(last.value1());
        var previous = last == null ? Seal.FIRST : Objects.requireNonNull(last.value2());
        var actor = scope.actor();
        var content =
                new Content(number, Instant.now().truncatedTo(ChronoUnit.MICROS), actor.subject(), actor.kind(), act);
        sql.insertInto(at(schema))
                .set(NUMBER, number)
                .set(AT, content.at().atOffset(ZoneOffset.UTC))
                .set(ACTOR, content.actor())
                .set(KIND, content.kind().name())
                .set(ACTION, act.action())
                .set(SUBJECT, act.subject())
                .set(DETAILS, pairs(act.details()))
                .set(HASH, Seal.of(previous, content))
                .execute();
    }

    @Override
    public List<AuditEntry> entries(TenantScope scope, long below, int limit) {
        scope.require(READ_AUDIT);
        int bounded = Math.clamp(limit, 1, ENTRIES_MAX);
        return database.read(
                scope,
                sql -> all(sql, scope.tenant().schema())
                        .where(NUMBER.lt(below))
                        .orderBy(NUMBER.desc())
                        .limit(bounded)
                        .fetch(AuditTable::entry));
    }

    @Override
    public Verdict verify(TenantScope scope) {
        scope.require(READ_AUDIT);
        return database.read(scope, sql -> walked(sql, scope.tenant().schema()));
    }

    private static Verdict walked(DSLContext sql, SchemaName schema) {
        var previous = Seal.FIRST;
        long number = 0;
        Long broken = null;
        while (true) {
            var rows = all(sql, schema)
                    .where(NUMBER.gt(number))
                    .orderBy(NUMBER)
                    .limit(READ_AT_ONCE)
                    .fetch();
            for (var row : rows) {
                var content = content(row);
                var hash = Objects.requireNonNull(row.get(HASH));
                boolean sound =
                        content.number() == number + 1 && MessageDigest.isEqual(hash, Seal.of(previous, content));
                if (!sound && broken == null) {
                    // Where some are missing it is the first of these.
                    broken = number + 1;
                }
                number = content.number();
                previous = hash;
            }
            if (rows.size() < READ_AT_ONCE) {
                return new Verdict(number, broken, HexFormat.of().formatHex(previous));
            }
        }
    }

    private static SelectJoinStep<? extends Record> all(DSLContext sql, SchemaName schema) {
        return sql.select(NUMBER, AT, ACTOR, KIND, ACTION, SUBJECT, DETAILS, HASH)
                .from(at(schema));
    }

    private static AuditEntry entry(Record row) {
        var content = content(row);
        return new AuditEntry(
                content.number(),
                content.at(),
                content.actor(),
                content.kind(),
                content.act(),
                HexFormat.of().formatHex(present(row.get(HASH))));
    }

    private static Content content(Record row) {
        var act = new Act(present(row.get(ACTION)), present(row.get(SUBJECT)), named(present(row.get(DETAILS))));
        return new Content(
                present(row.get(NUMBER)),
                present(row.get(AT)).toInstant(),
                present(row.get(ACTOR)),
                Actor.Kind.valueOf(present(row.get(KIND))),
                act);
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "The column is not null");
    }

    private static String[] pairs(Map<String, String> details) {
        var pairs = new ArrayList<String>();
        new TreeMap<>(details).forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray(String[]::new);
    }

    private static Map<String, String> named(String[] pairs) {
        var named = new HashMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            named.put(pairs[i], pairs[i + 1]);
        }
        return named;
    }

    private static Table<?> at(SchemaName schema) {
        return table(name(schema.value(), "audit_entry"));
    }
}
