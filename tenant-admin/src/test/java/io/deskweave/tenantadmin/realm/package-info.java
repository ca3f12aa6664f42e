/**
 * Tests of realm, against the real Keycloak and PostgreSQL where they speak to them.
 */
@NullMarked
package io.deskweave.tenantadmin.realm;

import org.jspecify.annotations.NullMarked;
