/** Tests of the field types of this package. */
@NullMarked
package io.deskweave.metadata.kinds.links;

import org.jspecify.annotations.NullMarked;
