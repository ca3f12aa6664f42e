/** Tests of the field types of this package. */
@NullMarked
package io.deskweave.metadata.kinds.places;

import org.jspecify.annotations.NullMarked;
