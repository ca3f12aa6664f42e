/**
 * PostgreSQL, Redis and Keycloak for the demo and for tests, behind one door: {@link
 * io.deskweave.infrastructure.Infrastructure}. The same code starts them as child processes of this machine, takes
 * servers that somebody else runs, or starts containers. No Spring lives here, nothing of the platform is known
 * here, and this package is never on the production class path.
 */
@NullMarked
package io.deskweave.infrastructure;

import org.jspecify.annotations.NullMarked;
