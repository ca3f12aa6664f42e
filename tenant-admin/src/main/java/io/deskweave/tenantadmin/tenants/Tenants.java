package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;

/** Provisions, suspends and retires tenants, for the platform's operators. */
public interface Tenants {

    /**
     * Begins an arrival or goes on with one that stopped; for a tenant that is there already it changes nothing. A step
     * that fails does not throw: the tenant stays PROVISIONING and the progress says what failed.
     *
     * <p>Refuses with every {@code tenants.command.*} problem of the command, with what steps find wrong with it (such
     * as {@code metadata.template.unknown}), with {@code tenants.parent.not-found},
     * and with {@code tenants.alias.taken} when another tenant was registered by that alias.
     */
    ProvisioningProgress provision(OperatorScope scope, ProvisionTenant command);

    /** Refuses with {@code tenancy.tenant.not-found}. */
    ProvisioningProgress progress(OperatorScope scope, TenantId tenant);

    /**
     * Takes the tenant out of service at once, requests in flight included; refuses with {@code
     * tenants.state.not-allowed}.
     */
    Tenant suspend(OperatorScope scope, TenantId tenant);

    /** Puts a suspended tenant back into service; refuses with {@code tenants.state.not-allowed}. */
    Tenant resume(OperatorScope scope, TenantId tenant);

    /** Takes the tenant out of service for good; its data stay. */
    Tenant retire(OperatorScope scope, TenantId tenant);
}
