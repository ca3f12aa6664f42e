/**
 * Departments of a tenant and the people in them, dated, as projected from the identity provider.
 */
@NamedInterface("organisation")
@NullMarked
package io.deskweave.platform.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
