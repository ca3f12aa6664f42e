package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants there are and in which cell each lies: the only thing that is global. Reads are cached for at most a
 * second; writes are seen at once on this pod and signalled to the others.
 */
public interface Directory {

    /** Refuses with {@code tenancy.tenant.not-found}. */
    Tenant tenant(TenantId id) throws Refused;

    /** The tenant whose organisation at the identity provider this is. */
    Optional<Tenant> ofOrganization(UUID organization);

    Optional<Tenant> ofAlias(String alias);

    /** Tenants in order of alias, after the given one, at most {@code limit} (1 to 200). */
    List<Tenant> list(@Nullable String afterAlias, int limit);

    /** Registers a tenant as PROVISIONING; the same alias again returns what was registered. */
    Tenant register(NewTenant tenant);

    void rememberOrganization(TenantId id, UUID organization);

    void move(TenantId id, TenantState state);

    /** Records the release last published, so that operators can see it; the truth is in the tenant's schema. */
    void pointTo(TenantId id, int release);

    /**
     * What is known of a tenant before it exists.
     *
     * @param group the alias of its headquarters, its own alias when it is one
     */
    record NewTenant(String alias, String name, String group, CellName cell) {}
}
