/**
 * Roles as a tenant defines them: built on one of those that every desk has, with rights over records and fields. What
 * an actor may do is enforced by the records, not here.
 */
@NullMarked
package io.deskweave.metadata.roles;

import org.jspecify.annotations.NullMarked;
