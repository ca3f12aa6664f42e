/**
 * Who may work in a tenant: people invited by its administrators, and integrators' clients. The identity provider knows
 * who they are and that they belong; the role is ours and lies in the tenant's own tables.
 */
@NamedInterface("people")
@NullMarked
package io.deskweave.tenantadmin.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
