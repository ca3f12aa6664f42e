/**
 * From one definition to the next, and back: what may change of what is in force, what did change, what stays when
 * an earlier one comes back. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.changes;

import org.jspecify.annotations.NullMarked;
