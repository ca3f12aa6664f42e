package io.deskweave.metadata.records.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import io.deskweave.metadata.records.encryption.KeysetTable.Purpose;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of all tenants. What was opened is kept in memory for some minutes and for so many tenants; only keys that
 * were committed are, for what was sealed by others could never be opened.
 */
public final class Keysets {

    private static final Logger log = LoggerFactory.getLogger(Keysets.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(1);

    private final TenantDatabase database;
    private final Audit audit;
    private final PlatformKeys keys;
    private final Duration renewAfter;
    private final Cache<TenantId, Keyset> opened;
    private final Cache<TenantId, Boolean> asked;

    Keysets(TenantDatabase database, Audit audit, PlatformKeys keys, EncryptionSettings settings) {
        this.database = database;
        this.audit = audit;
        this.keys = keys;
        this.renewAfter = settings.renewAfter();
        this.opened = Caffeine.newBuilder()
                .maximumSize(settings.keysets())
                .expireAfterWrite(KEPT)
                .build();
        // Bytes that no key opens must not make every question read the keys again.
        this.asked = Caffeine.newBuilder()
                .maximumSize(settings.keysets())
                .expireAfterWrite(ASKED_AGAIN)
                .build();
    }

    /** Whether the platform has a key, without which no field can be encrypted. */
    public boolean areKept() {
        return !keys.isEmpty();
    }

    boolean haveFormer() {
        return keys.haveFormer();
    }

    /** Renews a tenant's keys, or seals them anew, if it has any and that is due. */
    void settleDue(TenantScope scope) {
        database.read(scope, sql -> table(scope, sql).read())
                .filter(this::isDue)
                .ifPresent(keyset -> settle(scope));
    }

    /**
     * Reads keys in a transaction of its own, and renews or seals anew those that are due. Refuses with
     * {@code metadata.encryption.*} when a text comes.
     */
    public TenantCipher cipher(TenantScope scope) {
        return cipher(scope, work -> {
            var keyset = database.read(scope, work);
            return isDue(keyset) && settle(scope) ? database.read(scope, work) : keyset;
        });
    }

    /** Reads keys in this transaction. */
    public TenantCipher cipher(TenantScope scope, DSLContext transaction) {
        return cipher(scope, work -> work.apply(transaction));
    }

    private TenantCipher cipher(TenantScope scope, Function<Function<DSLContext, Keyset>, Keyset> within) {
        var tenant = scope.tenant();
        return new TenantCipher(tenant.schema(), new TenantCipher.Source() {
            @Override
            public Keyset known() {
                return Objects.requireNonNull(opened.get(tenant.id(), id -> within.apply(sql -> read(scope, sql))));
            }

            @Override
            public Keyset anew() {
                if (asked.asMap().putIfAbsent(tenant.id(), true) == null) {
                    opened.invalidate(tenant.id());
                }
                return known();
            }
        });
    }

    private Keyset read(TenantScope scope, DSLContext sql) {
        return table(scope, sql).read().orElseThrow(() -> new Refused(KeyUnavailable.MISSING));
    }

    /**
     * Gives a tenant keys that has none. They are kept in memory by whoever reads them once this transaction is
     * committed.
     */
    public void begin(TenantScope scope, DSLContext sql) {
        var table = table(scope, sql);
        if (!table.isEmpty()) {
            return;
        }
        try {
            table.insert(Purpose.VALUES, made(PredefinedAeadParameters.AES256_GCM));
            table.insert(Purpose.DIGESTS, made(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys could not be made", e);
        }
    }

    /**
     * New values are sealed by a new key from now on, old ones are read on. The key by which values are found stays:
     * with another no index would find what was digested before, and nothing would be unique.
     */
    public void renew(TenantScope scope) {
        rewrite(scope, keyset -> true);
        opened.invalidate(scope.tenant().id());
    }

    private boolean isDue(Keyset keyset) {
        return keyset.state().isStale() || isOld(keyset);
    }

    private boolean isOld(Keyset keyset) {
        return keyset.state().renewed().plus(renewAfter).isBefore(Instant.now());
    }

    /** Nobody's question fails for it: what is due stays due. */
    private boolean settle(TenantScope scope) {
        if (!areKept()) {
            return false;
        }
        try {
            rewrite(scope, this::isOld);
            return true;
        } catch (RuntimeException e) {
            log.warn("Keys of {} could not be sealed anew", scope.tenant().schema(), e);
            return false;
        }
    }

    /** Seals a tenant's keys by the platform's current key; with a new one among those of values where one is due. */
    private void rewrite(TenantScope scope, Function<Keyset, Boolean> renew) {
        database.write(scope, sql -> {
            var table = table(scope, sql);
            var locked = table.readLocked();
            // Another pod may have done it while this one waited for the lock.
            boolean isNew = renew.apply(read(scope, sql));
            for (var kept : locked.entrySet()) {
                try {
                    if (isNew && kept.getKey() == Purpose.VALUES) {
                        table.renew(withNewPrimary(kept.getValue()));
                    } else {
                        table.rewrap(kept.getKey(), kept.getValue());
                    }
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("Keys could not be sealed anew", e);
                }
            }
            var action = isNew ? "encryption.key-renewed" : "encryption.keys-sealed";
            var act = new Act(action, "keyset", Map.of("by", keys.current()));
            audit.write(TenantScope.platform(scope.tenant()), sql, act);
            return scope;
        });
    }

    private static KeysetHandle made(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .setConfiguration(RegistryConfiguration.get())
                .build();
    }

    private KeysetTable table(TenantScope scope, DSLContext sql) {
        return new KeysetTable(sql, scope.tenant().schema(), keys);
    }
}
