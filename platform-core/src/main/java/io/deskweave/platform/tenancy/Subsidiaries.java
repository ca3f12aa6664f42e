package io.deskweave.platform.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tenant is whose subsidiary, dated, in {@code directory.tenant_parent}; the identity provider leads, this
 * follows.
 */
public interface Subsidiaries {

    /** The parent as of today; empty for a headquarters. */
    Optional<TenantId> parent(TenantId child);

    /**
     * Makes this the parent from today on and ends the one before; null makes it a headquarters. The same again does
     * nothing.
     */
    void place(TenantId child, @Nullable TenantId parent);
}
