package io.deskweave.metadata.model;

import io.deskweave.platform.tenancy.TenantScope;

/** The models in force. */
public interface Models {

    /**
     * The model of the tenant's current release, from a bounded cache: another pod's publish is seen within a
     * second, this pod's at once. Models only ever grow, so a late one is late, never wrong.
     */
    InForce current(TenantScope scope);

    /** A model and the number of the release that it belongs to. */
    record InForce(int release, Model model) {}
}
