package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Gives the tenant its schema, tables and database role in its cell. */
@Component
class SchemaStep implements ProvisioningStep {

    private static final int ORDER = 100;

    private final TenantSchemas schemas;

    SchemaStep(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public String key() {
        return "schema";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        schemas.create(scope.tenant());
    }
}
