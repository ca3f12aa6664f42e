/** One object with a field of every type there is: whatever value is stored must come back the same by every way. */
@NullMarked
package io.deskweave.metadata.records.everything;

import org.jspecify.annotations.NullMarked;
