/**
 * Who is asking. A token is checked against the realm's keys, its one organisation is looked up in the directory and
 * its subject among that tenant's people; what comes out is a scope. Nothing here reads a query, a header other than
 * Authorization, or a role that the token claims.
 */
@NullMarked
package io.deskweave.graphqlapi.security;

import org.jspecify.annotations.NullMarked;
