package io.deskweave.tenantadmin.people;

import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;

/** Gives integrators clients with which they get tokens for one tenant, and takes them back. Needs MANAGE_PEOPLE. */
public interface Integrators {

    /**
     * Creates a client whose tokens are for this tenant alone. Refuses with {@code people.integration.exists} and
     * {@code people.integration.name-invalid}.
     */
    Created create(TenantScope scope, String name, Role role);

    /** In order of client id. */
    List<Integration> list(TenantScope scope);

    /** Takes the client's rights at once and removes it; refuses with {@code people.integration.not-found}. */
    void revoke(TenantScope scope, String clientId);

    /** A client that an integrator has. */
    record Integration(String clientId, String name, Role role, boolean active) {}

    /**
     * A client that was just created.
     *
     * @param clientSecret kept nowhere by the platform; shown this once
     */
    record Created(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Created[clientId=%s]".formatted(clientId);
        }
    }
}
