package io.deskweave.platform.schemas;

import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** The step that gives a new tenant its schema and role. */
@Component
class SchemaStep implements ProvisioningStep {

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
        return 100;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        schemas.create(scope.tenant());
    }
}
