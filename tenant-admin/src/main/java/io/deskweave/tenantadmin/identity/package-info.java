/**
 * The identity provider, as narrow as this room needs it: organisations, departments as their groups, accounts and
 * integrators' clients. Everything here can be called again with the same arguments and finishes what a call before
 * left half done. It knows none of the platform's own tables.
 */
@NullMarked
package io.deskweave.tenantadmin.identity;

import org.jspecify.annotations.NullMarked;
