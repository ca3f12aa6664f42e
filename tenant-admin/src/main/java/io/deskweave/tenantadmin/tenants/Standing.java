package io.deskweave.tenantadmin.tenants;

import static io.deskweave.platform.tenancy.TenantState.ACTIVE;
import static io.deskweave.platform.tenancy.TenantState.PROVISIONING;
import static io.deskweave.platform.tenancy.TenantState.RETIRED;
import static io.deskweave.platform.tenancy.TenantState.SUSPENDED;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.identity.Organizations;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether tenants are served. Out of service goes inwards first (directory, database, identity provider), back into
 * service the other way, so that whatever fails half-way leaves the tenant unserved; the same call again finishes it.
 */
@Component
class Standing {

    private final Directory directory;
    private final TenantSchemas schemas;
    private final Organizations organizations;

    Standing(Directory directory, TenantSchemas schemas, Organizations organizations) {
        this.directory = directory;
        this.schemas = schemas;
        this.organizations = organizations;
    }

    Tenant suspend(Tenant tenant) {
        require(tenant, Set.of(ACTIVE, SUSPENDED), "suspended");
        return takeOut(tenant, SUSPENDED);
    }

    Tenant retire(Tenant tenant) {
        require(tenant, Set.of(PROVISIONING, ACTIVE, SUSPENDED, RETIRED), "retired");
        return takeOut(tenant, RETIRED);
    }

    Tenant resume(Tenant tenant) {
        require(tenant, Set.of(ACTIVE, SUSPENDED), "resumed");
        if (tenant.organization() != null) {
            organizations.enable(tenant.organization(), true);
        }
        schemas.resume(tenant);
        directory.move(tenant.id(), ACTIVE);
        return directory.tenant(tenant.id());
    }

    private Tenant takeOut(Tenant tenant, TenantState state) {
        directory.move(tenant.id(), state);
        schemas.suspend(tenant);
        if (tenant.organization() != null) {
            organizations.enable(tenant.organization(), false);
        }
        return directory.tenant(tenant.id());
    }

    private static void require(Tenant tenant, Set<TenantState> allowed, String wish) {
        if (!allowed.contains(tenant.state())) {
            throw new Refused(new StateNotAllowed(tenant.alias(), tenant.state(), wish));
        }
    }
}
