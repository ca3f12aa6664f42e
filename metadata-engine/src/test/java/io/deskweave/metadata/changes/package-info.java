/**
 * What may change, and how it is told.
 */
@NullMarked
package io.deskweave.metadata.changes;

import org.jspecify.annotations.NullMarked;
