/**
 * Tests of departments, against the real Keycloak and PostgreSQL where they speak to them.
 */
@NullMarked
package io.deskweave.tenantadmin.departments;

import org.jspecify.annotations.NullMarked;
