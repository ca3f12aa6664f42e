package io.deskweave.platform.audit;

import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The audit of a tenant. Reading needs READ_AUDIT. */
public interface Audit {

    /**
     * Adds an entry by the scope's actor, in the caller's transaction: it is there exactly when what it tells is. Until
     * that transaction ends no other entry can be added, so write last.
     */
    void write(TenantScope scope, DSLContext sql, Act act);

    /** Newest first, those below the given number, at most {@code limit} (1 to 100). */
    List<AuditEntry> entries(TenantScope scope, long below, int limit);

    /** Walks all entries from the first. The cost grows with their number: some 10 microseconds each. */
    Verdict verify(TenantScope scope);

    /**
     * Something that was done.
     *
     * @param action dotted words, such as {@code configuration.published}
     * @param subject what it was done to, such as {@code release 7}
     * @param details what else is to be kept, by name; no secrets, and no personal values, for entries are never erased
     */
    record Act(String action, String subject, Map<String, String> details) {

        public Act {
            details = Map.copyOf(details);
        }
    }

    /**
     * An entry.
     *
     * @param number counts from 1 without a gap
     * @param hash SHA-256 over the entry and the hash before it, as hexadecimal digits
     */
    record AuditEntry(long number, Instant at, UUID actor, Actor.Kind kind, Act act, String hash) {}

    /**
     * What walking the entries found.
     *
     * @param entries how many there are
     * @param broken the number of the first that is not as it was written or not where it must be; null when none is
     * @param head the hash of the last: who keeps it elsewhere can tell whether the latest were taken away
     */
    record Verdict(long entries, @Nullable Long broken, String head) {}
}
