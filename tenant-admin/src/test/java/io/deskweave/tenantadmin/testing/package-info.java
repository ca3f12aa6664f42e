/**
 * What tests of this room and of those above it need from Keycloak: the realm with a client for passwords, accounts
 * that can sign in, and tokens.
 */
@NullMarked
package io.deskweave.tenantadmin.testing;

import org.jspecify.annotations.NullMarked;
