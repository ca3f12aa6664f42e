/** Tests of rules while they are being written. */
@NullMarked
package io.deskweave.metadata.writing;

import org.jspecify.annotations.NullMarked;
