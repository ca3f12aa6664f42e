package io.deskweave.metadata.releases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.tenancy.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The models of many tenants, one for all whose definitions are equal: a model stays as long as one of them has it in
 * force. Of tenants those that were asked for last are kept, so many and no more.
 */
final class ModelMemory {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Compiler compiler;
    private final Cache<TenantId, Seen> byTenant;
    private final Cache<String, Model> byFingerprint =
            Caffeine.newBuilder().weakValues().build();

    ModelMemory(Compiler compiler, int tenantsMax) {
        this.compiler = compiler;
        this.byTenant = Caffeine.newBuilder().maximumSize(tenantsMax).build();
    }

    InForce current(TenantId tenant, Source source) {
        var seen = byTenant.getIfPresent(tenant);
        if (seen != null && seen.fresh()) {
            return seen.inForce();
        }
        // Whoever comes meanwhile for the same tenant waits for this one answer instead of asking too.
        return byTenant.asMap()
                .compute(tenant, (id, known) -> known != null && known.fresh() ? known : look(source, known))
                .inForce();
    }

    /** Makes the next question ask the source; the model stays for the case that nothing changed. */
    void forget(TenantId tenant) {
        byTenant.asMap().computeIfPresent(tenant, (id, seen) -> seen.stale());
    }

    /** How many tenants and how many models there are in it now. */
    Size size() {
        byTenant.cleanUp();
        byFingerprint.cleanUp();
        return new Size(byTenant.estimatedSize(), byFingerprint.estimatedSize());
    }

    private Seen look(Source source, @Nullable Seen known) {
        int askedOf = known == null ? 0 : known.inForce().release();
        var head = source.head();
        if (known != null && head.number() == askedOf) {
            return Seen.now(known.inForce());
        }
        source.moved(head.number());
        var shared = byFingerprint.getIfPresent(head.fingerprint());
        var model = shared == null ? read(source, head) : shared;
        return Seen.now(new InForce(head.number(), model));
    }

    private Model read(Source source, Head head) {
        var model = compiler.build(source.definition(head.number()));
        return byFingerprint.get(model.fingerprint(), fingerprint -> model);
    }

    /** Where the releases of one tenant are. */
    interface Source {

        /** Which one is in force. */
        Head head();

        /** Says that it is another than was known. */
        void moved(int release);

        Definition definition(int release);
    }

    /** A release by its number and the fingerprint of its definition, empty before the first. */
    record Head(int number, String fingerprint) {}

    record Size(long tenants, long models) {}

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
