package io.deskweave.metadata.releases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The models in force, kept in memory. Which release is in force is asked again when a second has passed or when a word
 * came that it changed; the model itself is read only when it did, and tenants with equal definitions share one.
 */
@Service
public final class CachedModels implements Models {

    private static final Logger log = LoggerFactory.getLogger(CachedModels.class);

    /** What pods tell each other: the id of the tenant in which something was published. */
    public static final String TOPIC = "metadata.release";

    private static final int TENANTS_MAX = 5_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final TenantDatabase database;
    private final Compiler compiler;
    private final Directory directory;
    private final Cache<TenantId, Seen> byTenant =
            Caffeine.newBuilder().maximumSize(TENANTS_MAX).build();
    private final Cache<String, Model> byFingerprint =
            Caffeine.newBuilder().weakValues().build();

    public CachedModels(TenantDatabase database, Compiler compiler, Directory directory, Signals signals) {
        this.database = database;
        this.compiler = compiler;
        this.directory = directory;
        signals.listen(TOPIC, tenant -> forget(new TenantId(UUID.fromString(tenant))));
    }

    @Override
    public InForce current(TenantScope scope) {
        var seen = byTenant.getIfPresent(scope.tenant().id());
        if (seen != null && seen.fresh()) {
            return seen.inForce();
        }
        // Whoever comes meanwhile for the same tenant waits for this one answer instead of asking too.
        return byTenant.asMap()
                .compute(
                        scope.tenant().id(),
                        (tenant, known) -> known != null && known.fresh() ? known : look(scope, known))
                .inForce();
    }

    /** Makes the next question ask the database; the model stays for the case that nothing changed. */
    public void forget(TenantId tenant) {
        byTenant.asMap().computeIfPresent(tenant, (id, seen) -> seen.stale());
    }

    private Seen look(TenantScope scope, @Nullable Seen known) {
        int askedOf = known == null ? 0 : known.inForce().release();
        var head = head(scope);
        if (known != null && head.number() == askedOf) {
            return Seen.now(known.inForce());
        }
        if (head.number() > scope.tenant().release()) {
            tellDirectory(scope, head.number());
        }
        var shared = byFingerprint.getIfPresent(head.fingerprint());
        var model = shared == null ? read(scope, head) : shared;
        return Seen.now(new InForce(head.number(), model));
    }

    /** A pod that was killed between a publish and telling the directory left that behind. */
    private void tellDirectory(TenantScope scope, int release) {
        try {
            directory.pointTo(scope.tenant().id(), release);
        } catch (RuntimeException e) {
            log.warn(
                    "The directory does not know of release {} of tenant {}",
                    release,
                    scope.tenant().id(),
                    e);
        }
    }

    private Head head(TenantScope scope) {
        var schema = scope.tenant().schema().value();
        var sql = """
            select c.number, r.fingerprint from "%1$s".current c left join "%1$s".release r on r.number = c.number
            """.strip().formatted(schema);
        return database.select(scope, sql, statement -> {}, rows -> {
            rows.next();
            var fingerprint = rows.getString(2);
            return new Head(rows.getInt(1), fingerprint == null ? "" : fingerprint);
        });
    }

    private Model read(TenantScope scope, Head head) {
        var definition = database.read(
                scope,
                sql -> new ReleaseTables(sql, scope.tenant().schema())
                        .definition(head.number())
                        .orElse(Definition.empty()));
        var model = compiler.build(definition);
        return byFingerprint.get(model.fingerprint(), fingerprint -> model);
    }

    private record Head(int number, String fingerprint) {}

    private record Seen(InForce inForce, long at, boolean certain) {

        static Seen now(InForce inForce) {
            return new Seen(inForce, System.nanoTime(), true);
        }

        boolean fresh() {
            return certain && System.nanoTime() - at < FRESH_NANOS;
        }

        Seen stale() {
            return new Seen(inForce, at, false);
        }
    }
}
