/**
 * Tests of identity, against the real Keycloak and PostgreSQL where they speak to them.
 */
@NullMarked
package io.deskweave.tenantadmin.identity;

import org.jspecify.annotations.NullMarked;
