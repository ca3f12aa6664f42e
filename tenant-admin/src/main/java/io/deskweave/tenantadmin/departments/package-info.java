/**
 * The departments of a tenant and whose subsidiary it is. The identity provider leads: what is changed here is written
 * there first and read back, what is changed there is projected, and the drift says where the two differ.
 */
@NamedInterface("departments")
@NullMarked
package io.deskweave.tenantadmin.departments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
