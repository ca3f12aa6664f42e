package io.deskweave.metadata.releases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The models of many tenants, one for all whose definitions are equal. Those that were asked for last are kept, as many
 * as there is room for; what is let go of is read anew when it is asked for again, unless somebody is still at work
 * with it. Of every tenant it remembers which release it saw and which model that has, which is next to nothing.
 */
final class ModelMemory {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Compiler compiler;
    private final Cache<TenantId, Seen> byTenant;
    private final Cache<String, Kept> kept;
    private final Cache<String, Model> atWork =
            Caffeine.newBuilder().weakValues().build();

    /**
     * @param tenantsMax how many are remembered
     * @param room for models, in bytes as {@link ModelWeight} guesses them
     */
    ModelMemory(Compiler compiler, int tenantsMax, long room) {
        this.compiler = compiler;
        this.byTenant = Caffeine.newBuilder().maximumSize(tenantsMax).build();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((String fingerprint, Kept each) -> each.bytes())
                .build();
    }

    InForce current(TenantId tenant, Source source) {
        var seen = fresh(byTenant.getIfPresent(tenant));
        if (seen != null) {
            return seen;
        }
        var answer = new AtomicReference<@Nullable InForce>();
        // Whoever comes meanwhile for the same tenant waits for this one answer instead of asking too.
        byTenant.asMap().compute(tenant, (id, known) -> {
            var meanwhile = fresh(known);
            var inForce = meanwhile == null ? look(source, known) : meanwhile;
            answer.set(inForce);
            return meanwhile == null || known == null ? Seen.now(inForce) : known;
        });
        return Objects.requireNonNull(answer.get());
    }

    /** Makes the next question ask the source; the model stays for the case that nothing changed. */
    void forget(TenantId tenant) {
        byTenant.asMap().computeIfPresent(tenant, (id, seen) -> seen.stale());
    }

    /** How many tenants are remembered and how many models are kept now. */
    Size size() {
        byTenant.cleanUp();
        kept.cleanUp();
        atWork.cleanUp();
        return new Size(byTenant.estimatedSize(), kept.estimatedSize(), atWork.estimatedSize());
    }

    private @Nullable InForce fresh(@Nullable Seen seen) {
        if (seen == null || !seen.fresh()) {
            return null;
        }
        var model = model(seen.fingerprint());
        return model == null ? null : new InForce(seen.release(), model);
    }

    private @Nullable Model model(String fingerprint) {
        var found = kept.getIfPresent(fingerprint);
        return found == null ? atWork.getIfPresent(fingerprint) : found.model();
    }

    private InForce look(Source source, @Nullable Seen known) {
        var head = source.head();
        var fingerprint = head.fingerprint();
        if (known != null && known.release() == head.number()) {
            fingerprint = known.fingerprint();
        } else {
            source.moved(head.number());
        }
        var shared = model(fingerprint);
        return new InForce(head.number(), shared == null ? read(source, head) : shared);
    }

    private Model read(Source source, Head head) {
        var definition = source.definition(head.number());
        var built = compiler.build(definition);
        var model = atWork.get(built.fingerprint(), fingerprint -> built);
        kept.put(model.fingerprint(), new Kept(model, ModelWeight.of(definition)));
        return model;
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

    /**
     * How much there is in it.
     *
     * @param atWork models that are kept, or that somebody still has
     */
    record Size(long tenants, long models, long atWork) {}

    private record Kept(Model model, int bytes) {}

    private record Seen(int release, String fingerprint, long at, boolean certain) {

        static Seen now(InForce inForce) {
            return new Seen(inForce.release(), inForce.model().fingerprint(), System.nanoTime(), true);
        }

        boolean fresh() {
            return certain && System.nanoTime() - at < FRESH_NANOS;
        }

        Seen stale() {
            return new Seen(release, fingerprint, at, false);
        }
    }
}
