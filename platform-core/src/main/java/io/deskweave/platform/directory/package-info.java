/**
 * The directory behind the door in {@code tenancy}: its tables, the cache before them, and the record of provisioning.
 */
@NullMarked
package io.deskweave.platform.directory;

import org.jspecify.annotations.NullMarked;
