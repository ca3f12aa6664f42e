package io.deskweave.platform.tenancy;

import java.util.UUID;

/** The lasting identity of a tenant, the same in every region. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
