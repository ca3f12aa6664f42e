package io.deskweave.platform.directory;

import static org.jooq.impl.DSL.noCondition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantNotFound;
import io.deskweave.platform.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory behind a cache of one second; a signal only makes other pods faster than that. */
@Component
class CachedDirectory implements Directory {

    static final String TOPIC = "directory";
    private static final int MOST_TENANTS = 20_000;
    private static final int MOST_ROWS = 200;

    private final DirectoryTables tables;
    private final Registrations registrations;
    private final Signals signals;
    private final Cache<Object, Optional<Tenant>> cache = Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    CachedDirectory(DirectoryTables tables, Registrations registrations, Signals signals) {
        this.tables = tables;
        this.registrations = registrations;
        this.signals = signals;
        signals.listen(TOPIC, message -> cache.invalidateAll());
    }

    @Override
    public Tenant tenant(TenantId id) {
        return cached(id, () -> tables.find(DirectoryTables.ID.eq(id.value())))
                .orElseThrow(() -> new Refused(new TenantNotFound(id.toString())));
    }

    @Override
    public Optional<Tenant> ofOrganization(UUID organization) {
        return cached(organization, () -> tables.find(DirectoryTables.ORGANIZATION.eq(organization)));
    }

    @Override
    public Optional<Tenant> ofAlias(String alias) {
        return cached(alias, () -> tables.find(DirectoryTables.ALIAS.eq(alias)));
    }

    private Optional<Tenant> cached(Object key, Supplier<List<Tenant>> find) {
        return cache.get(key, k -> find.get().stream().findFirst());
    }

    @Override
    public List<Tenant> list(@Nullable String afterAlias, int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("At least 1 and at most " + MOST_ROWS);
        }
        return tables.page(afterAlias == null ? noCondition() : DirectoryTables.ALIAS.gt(afterAlias), limit);
    }

    @Override
    public Tenant register(NewTenant tenant) {
        var registered = registrations.register(tenant);
        changed(registered.id());
        return registered;
    }

    @Override
    public void rememberOrganization(TenantId id, UUID organization) {
        registrations.rememberOrganization(id, organization);
        changed(id);
    }

    @Override
    public void move(TenantId id, TenantState state) {
        registrations.move(id, state);
        changed(id);
    }

    @Override
    public void pointTo(TenantId id, int release) {
        registrations.pointTo(id, release);
        changed(id);
    }

    private void changed(TenantId id) {
        signals.tell(TOPIC, id.toString());
    }
}
