/**
 * The wire to Keycloak's administration interface: one sign-in, one time limit, one way to say that it does not answer.
 * What is asked there, and why, is in the package {@code identity}.
 */
@NullMarked
package io.deskweave.tenantadmin.keycloak;

import org.jspecify.annotations.NullMarked;
