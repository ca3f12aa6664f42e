/**
 * What the servers are to those who use them, wherever they run: addresses, logins, and what must be prepared on
 * them before the platform may come. How a server is started is not known here.
 */
@NullMarked
package io.deskweave.infrastructure.servers;

import org.jspecify.annotations.NullMarked;
