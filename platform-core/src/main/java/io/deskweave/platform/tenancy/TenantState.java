package io.deskweave.platform.tenancy;

/** Where a tenant stands in its life. Only an active tenant is served. */
public enum TenantState {
    PROVISIONING,
    ACTIVE,
    SUSPENDED,
    RETIRED
}
