/**
 * The only way to a tenant's data: a transaction in the tenant's own role, and files beside the database.
 */
@NamedInterface("storage")
@NullMarked
package io.deskweave.platform.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
