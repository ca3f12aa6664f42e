package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;

/**
 * One who is told of every SQL statement sent for a tenant, before it is sent; taking the role and ending the
 * transaction are not told. For tests that count and for figures.
 */
@FunctionalInterface
public interface StatementListener {

    /** @param sql without values */
    void sent(TenantScope scope, String sql);
}
