/** Who sees, changes and finds what, shown on real tables. */
@NullMarked
package io.deskweave.metadata.records.guarding;

import org.jspecify.annotations.NullMarked;
