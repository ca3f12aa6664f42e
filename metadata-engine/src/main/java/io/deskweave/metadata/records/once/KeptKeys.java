package io.deskweave.metadata.records.once;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.metadata.records.once.WriteKey.Kept;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The table {@code write_key} of a tenant. Whoever comes with a key that another transaction is working under waits
 * for it, and then hears what came of it; when that one was undone, they do the work themselves.
 */
@Component
public class KeptKeys {

    private static final Duration SWEPT_AFTER = Duration.ofDays(1);
    private static final int TENANTS = 10_000;

    private final Jobs jobs;
    private final Duration kept;
    private final Cache<TenantId, Boolean> swept = Caffeine.newBuilder()
            .maximumSize(TENANTS)
            .expireAfterWrite(SWEPT_AFTER)
            .build();

    KeptKeys(Jobs jobs, IdempotencySettings settings) {
        this.jobs = jobs;
        this.kept = settings.kept();
    }

    /**
     * Takes a key before anything is written. Refuses with {@code metadata.key.reused} when it was used for something
     * else.
     *
     * @return what came of it before, as JSON; empty for whoever is the first
     */
    public Optional<String> take(DSLContext transaction, TenantScope scope, WriteKey key) {
        var expires = key.kept() == Kept.FOR_EVER ? null : Instant.now().plus(kept);
        var sql = Sql.of("insert into " + table(scope)
                        + " as k (actor, key, operation, input, kind, expires_at) values (")
                .bind(scope.actor().subject())
                .add(", ")
                .bind(key.key())
                .add(", ")
                .bind(key.operation())
                .add(", ")
                .bind(key.input())
                .add(", ")
                .bind(key.kept().name())
                .add(", ")
                .bind(expires, "timestamptz")
                .add(") on conflict (actor, key) do update set operation = excluded.operation, input = excluded.input,"
                        + " kind = excluded.kind, outcome = null, taken_at = now(), expires_at = excluded.expires_at"
                        + " where k.expires_at <= now() returning 1");
        return transaction.fetch(sql.text(), sql.values()).isEmpty()
                ? Optional.of(earlier(transaction, scope, key))
                : Optional.empty();
    }

    private String earlier(DSLContext transaction, TenantScope scope, WriteKey key) {
        var sql = where(Sql.of("select operation, input, outcome::text from " + table(scope)), scope, key);
        var row = transaction.fetchSingle(sql.text(), sql.values());
        var operation = String.valueOf(row.get(0, String.class));
        if (!operation.equals(key.operation()) || !key.input().equals(row.get(1, String.class))) {
            throw new Refused(new KeyReused(operation));
        }
        return String.valueOf(row.get(2, String.class));
    }

    /** Keeps what came of it, in the transaction that took the key. */
    public void keep(DSLContext transaction, TenantScope scope, WriteKey key, String outcome) {
        var sql = Sql.of("update " + table(scope) + " set outcome = ").bind(outcome, "jsonb");
        var whole = where(sql, scope, key);
        transaction.execute(whole.text(), whole.values());
    }

    /** Sees to it that keys go when their time is over; to be said outside of transactions. */
    public void sweepLater(TenantScope scope) {
        if (swept.asMap().putIfAbsent(scope.tenant().id(), true) == null) {
            jobs.queueLater(scope, KeySweep.KEY, KeySweep.FIRST, SWEPT_AFTER);
        }
    }

    private static Sql where(Sql sql, TenantScope scope, WriteKey key) {
        return sql.add(" where actor = ")
                .bind(scope.actor().subject())
                .add(" and key = ")
                .bind(key.key());
    }

    static String table(TenantScope scope) {
        return Quoted.table(scope.tenant().schema(), "write_key");
    }
}
