/** Deleting into the bin and restoring, against real tables. */
@NullMarked
package io.deskweave.metadata.records.deleting;

import org.jspecify.annotations.NullMarked;
