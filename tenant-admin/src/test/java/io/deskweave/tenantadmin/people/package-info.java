/**
 * Tests of people, against the real Keycloak and PostgreSQL where they speak to them.
 */
@NullMarked
package io.deskweave.tenantadmin.people;

import org.jspecify.annotations.NullMarked;
