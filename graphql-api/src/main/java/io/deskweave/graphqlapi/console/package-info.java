/**
 * The web console as browsers fetch it: its files from the class path, its settings, and its first page for every
 * address that it draws itself. The console's sources are tenant-admin's.
 */
@NullMarked
package io.deskweave.graphqlapi.console;

import org.jspecify.annotations.NullMarked;
