/**
 * Keycloak, as narrow as this room needs it: organisations, departments as their groups, accounts, integrators' clients.
 * Everything here can be called again with the same arguments and finishes what a call before left half done. Nothing
 * here knows the platform's own tables, and no other package knows that the provider is Keycloak.
 */
@NullMarked
package io.deskweave.tenantadmin.identity;

import org.jspecify.annotations.NullMarked;
