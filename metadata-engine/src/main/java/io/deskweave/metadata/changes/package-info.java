/**
 * From one definition to the next: what may change of what is in force, and what did change in words. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.changes;

import org.jspecify.annotations.NullMarked;
