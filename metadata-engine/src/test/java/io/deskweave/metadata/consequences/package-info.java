/** Tests of what changes mean for records. */
@NullMarked
package io.deskweave.metadata.consequences;

import org.jspecify.annotations.NullMarked;
