/**
 * The realm that Keycloak imports, for whoever starts a Keycloak: the production shape as a resource, and what a demo
 * or a test adds to it. Production itself never adds anything.
 */
@NamedInterface("realm")
@NullMarked
package io.deskweave.tenantadmin.realm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
