/**
 * Tenants and the scope in which work is done for one of them. Nothing here opens a connection.
 */
@NamedInterface("tenancy")
@NullMarked
package io.deskweave.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
