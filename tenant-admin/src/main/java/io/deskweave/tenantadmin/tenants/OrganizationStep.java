package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.Organizations;
import org.springframework.stereotype.Component;

/** Gives the tenant its organisation at the identity provider. */
@Component
class OrganizationStep implements ProvisioningStep {

    private static final int ORDER = 300;

    private final Organizations organizations;
    private final Directory directory;

    OrganizationStep(Organizations organizations, Directory directory) {
        this.organizations = organizations;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "organization";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        var tenant = scope.tenant();
        var parent = tenant.group().equals(tenant.alias()) ? null : tenant.group();
        directory.rememberOrganization(tenant.id(), organizations.keep(tenant, parent));
    }
}
