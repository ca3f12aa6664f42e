/** Files of records, from the store into the record and out again. */
@NullMarked
package io.deskweave.metadata.records.attached;

import org.jspecify.annotations.NullMarked;
