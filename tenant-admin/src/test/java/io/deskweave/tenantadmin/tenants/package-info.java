/**
 * Tests of tenants, against the real Keycloak and PostgreSQL where they speak to them.
 */
@NullMarked
package io.deskweave.tenantadmin.tenants;

import org.jspecify.annotations.NullMarked;
