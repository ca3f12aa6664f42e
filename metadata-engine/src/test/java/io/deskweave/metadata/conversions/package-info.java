/** Tests of values that are read as those of another type. */
@NullMarked
package io.deskweave.metadata.conversions;

import org.jspecify.annotations.NullMarked;
